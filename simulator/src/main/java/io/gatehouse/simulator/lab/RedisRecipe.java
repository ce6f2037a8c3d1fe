package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/// Redis with an append-only file, so that what was written survives a restart.
final class RedisRecipe implements BrokerRecipe {
    private final LabDirectory directory;
    private final int port;
    private final Optional<Path> installed;

    RedisRecipe(LabDirectory directory, LabPorts ports, BrokerPrograms programs) {
        this.directory = directory;
        this.port = ports.of(LabPort.REDIS);
        this.installed = programs.redisServer();
    }

    @Override
    public LabBroker broker() {
        return LabBroker.REDIS;
    }

    @Override
    public void prepare(ProcessStarter starter) throws IOException {
        Path folder = folder();
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("redis.conf"), """
                bind 127.0.0.1
                port %d
                daemonize no
                dir "data"
                appendonly yes
                appendfsync everysec
                save ""
                """.formatted(port));
        if (installed.isEmpty()) {
            unpack(folder);
        }
    }

    @Override
    public List<Launch> launches() {
        Path program = installed.orElseGet(() -> embedded(folder()));
        // Redis shows its title instead of its arguments unless told not to; the ident is unused without syslog and
        // only marks the process as this lab's.
        List<String> command = List.of(
                program.toString(), "redis.conf", "--set-proc-title", "no", "--syslog-ident", directory.token());
        return List.of(new Launch("redis-server", command, Map.of(), folder(), directory.log(broker())));
    }

    @Override
    public BrokerProbe probe() {
        return new RedisProbe(port);
    }

    private Path folder() {
        return directory.folder(broker());
    }

    private static void unpack(Path folder) throws IOException {
        Path unpacked = ExecutableProvider.newJarResourceProvider(
                        Files.createDirectories(folder.resolve("program")).toFile())
                .get()
                .toPath();
        Files.move(unpacked, embedded(folder));
    }

    private static Path embedded(Path folder) {
        return folder.resolve("redis-server");
    }
}
