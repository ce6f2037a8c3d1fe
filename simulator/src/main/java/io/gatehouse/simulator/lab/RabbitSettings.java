package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/// The configuration files and the environment of a lab's RabbitMQ, good for 3.10 and for 4.x. Everything is in the
/// lab's folder: nothing of a RabbitMQ of the system is read or written.
final class RabbitSettings {
    private static final String PLUGINS =
            "[rabbitmq_management,rabbitmq_prometheus,rabbitmq_shovel,rabbitmq_shovel_management].\n";

    private final Path folder;
    private final LabPorts ports;
    private final String token;

    RabbitSettings(LabDirectory directory, LabPorts ports) {
        this.folder = directory.folder(LabBroker.RABBITMQ);
        this.ports = ports;
        this.token = directory.token();
    }

    /// The broker's home folder, which also stands in its command line.
    static Path home(Path folder) {
        return folder.resolve("home");
    }

    void write(Path server) throws IOException {
        Files.createDirectories(home(folder));
        Files.createDirectories(folder.resolve("conf.d"));
        Files.writeString(folder.resolve("enabled_plugins"), PLUGINS);
        Files.writeString(folder.resolve("rabbitmq-env.conf"), "");
        // Statistics every second, and samples as fine: with coarser ones the broker's rates drop to 0 in between.
        Files.writeString(folder.resolve("rabbitmq.conf"), """
                listeners.tcp.local = 127.0.0.1:%d
                management.tcp.ip = 127.0.0.1
                management.tcp.port = %d
                prometheus.tcp.ip = 127.0.0.1
                prometheus.tcp.port = %d
                collect_statistics_interval = 1000
                management.sample_retention_policies.global.minute = 1
                management.sample_retention_policies.basic.minute = 1
                management.sample_retention_policies.detailed.10 = 1
                disk_free_limit.absolute = 50MB
                max_message_size = 134217728
                loopback_users.guest = true
                log.file = false
                log.console = true
                log.console.level = info
                """.formatted(
                        ports.of(LabPort.AMQP), ports.of(LabPort.MANAGEMENT), ports.of(LabPort.PROMETHEUS)));
        writeControl(server.resolveSibling("rabbitmqctl"));
    }

    /// `rabbitmqctl` for this lab, for people who know it.
    private void writeControl(Path control) throws IOException {
        if (!Files.isExecutable(control)) {
            return;
        }
        StringBuilder script = new StringBuilder("#!/bin/sh\n");
        environment()
                .forEach((name, value) -> script.append("export ")
                        .append(name)
                        .append("='")
                        .append(value.replace("'", "'\\''"))
                        .append("'\n"));
        script.append("exec '").append(control).append("' \"$@\"\n");
        Path file = folder.resolve("rabbitmqctl");
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", SearchPath.joined());
        environment.put("HOME", home(folder).toString());
        // The host part is not looked up in the network, so the lab also works where the machine's own name does not.
        environment.put("RABBITMQ_NODENAME", token + "@localhost");
        environment.put("RABBITMQ_DIST_PORT", String.valueOf(ports.of(LabPort.DISTRIBUTION)));
        environment.put("ERL_EPMD_PORT", String.valueOf(ports.of(LabPort.EPMD)));
        environment.put("ERL_EPMD_ADDRESS", LabPorts.LOOPBACK);
        environment.put("ERL_CRASH_DUMP_SECONDS", "0");
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_LOGS", "-");
        environment.put("RABBITMQ_SCHEMA_DIR", folder.resolve("schema").toString());
        environment.put(
                "RABBITMQ_GENERATED_CONFIG_DIR", folder.resolve("generated").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq").toString());
        environment.put("RABBITMQ_CONFIG_FILES", folder.resolve("conf.d").toString());
        environment.put(
                "RABBITMQ_ADVANCED_CONFIG_FILE",
                folder.resolve("advanced.config").toString());
        environment.put(
                "RABBITMQ_CONF_ENV_FILE", folder.resolve("rabbitmq-env.conf").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("enabled_plugins").toString());
        return environment;
    }

    /// For the server alone: the script then becomes the broker (one process instead of two, with one pid), which
    /// listens for its cluster on the loopback address only and carries the lab's mark in its command line.
    Map<String, String> serverEnvironment() {
        Map<String, String> environment = environment();
        environment.put("RUNNING_UNDER_SYSTEMD", "true");
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}");
        return environment;
    }
}
