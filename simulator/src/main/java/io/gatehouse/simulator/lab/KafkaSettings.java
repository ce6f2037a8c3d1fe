package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of one broker of a Kafka whose first broker is the controller too.
final class KafkaSettings {
    /// How many ports in a row [#writeFurther] needs.
    static final int FURTHER_PORTS = 2;

    private final Path folder;

    KafkaSettings(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path properties() {
        return folder.resolve("server.properties");
    }

    Path logging() {
        return folder.resolve("logback.xml");
    }

    /// Keeps the very long class path out of the command line.
    Path arguments() {
        return folder.resolve("class-path.args");
    }

    /// Where the store is.
    Path data() {
        return folder.resolve("data");
    }

    /// Broker and controller at once.
    void writeFirst(LabPorts ports, String classPath) throws IOException {
        write(ports, classPath, """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,PROXIED://127.0.0.1:%3$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,PROXIED://127.0.0.1:%4$d
                """.formatted(
                        ports.of(LabPort.KAFKA),
                        ports.of(LabPort.KAFKA_CONTROLLER),
                        ports.of(LabPort.KAFKA_BEHIND_PROXY),
                        ports.of(LabPort.KAFKA_PROXY)));
    }

    /// A broker that joins the first one's cluster and has no vote there.
    ///
    /// @param port where it listens; the next one is for those who reach the first broker through a proxy
    void writeFurther(int node, int port, LabPorts ports, String classPath) throws IOException {
        write(ports, classPath, """
                process.roles=broker
                node.id=%d
                listeners=PLAINTEXT://127.0.0.1:%d,PROXIED://127.0.0.1:%d
                """.formatted(node, port, port + 1));
    }

    private void write(LabPorts ports, String classPath, String role) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(arguments(), "-cp\n\"" + classPath.replace("\\", "\\\\") + "\"\n");
        Files.writeString(logging(), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{1} - %msg%n</pattern></encoder>
                  </appender>
                  <logger name="org.apache.kafka.common.config" level="WARN"/>
                  <root level="INFO"><appender-ref ref="out"/></root>
                </configuration>
                """);
        Files.writeString(properties(), role + common(ports));
    }

    private String common(LabPorts ports) {
        return """
                controller.quorum.voters=1@127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%2$s
                auto.create.topics.enable=false
                num.partitions=3
                group.initial.rebalance.delay.ms=0
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                controlled.shutdown.enable=true
                """.formatted(
                        ports.of(LabPort.KAFKA_CONTROLLER), data().toString().replace("\\", "/"));
    }
}
