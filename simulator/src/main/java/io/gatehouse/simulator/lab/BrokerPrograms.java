package io.gatehouse.simulator.lab;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The programs a lab is made of.
///
/// @param redisServer `redis-server`; when empty, the binary inside the embedded-redis library is used
/// @param rabbitmqServer the script `rabbitmq-server` which starts the broker in its own process
/// @param java the `java` that runs Kafka
/// @param kafkaClassPath the jars Kafka needs, as a class path
public record BrokerPrograms(Optional<Path> redisServer, Path rabbitmqServer, Path java, String kafkaClassPath) {

    /// What this machine and this program's own class path have.
    ///
    /// @throws LabException naming what is missing and how to get it
    public static BrokerPrograms find() throws LabException {
        return new BrokerPrograms(SearchPath.find("redis-server"), RabbitProgram.find(), ownJava(), jars());
    }

    /// The same with another `redis-server`.
    public BrokerPrograms withRedisServer(Path program) {
        return new BrokerPrograms(Optional.of(program), rabbitmqServer, java, kafkaClassPath);
    }

    /// The same with the Redis inside the embedded-redis library.
    public BrokerPrograms withEmbeddedRedis() {
        return new BrokerPrograms(Optional.empty(), rabbitmqServer, java, kafkaClassPath);
    }

    private static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
    }

    /// Jars only: class folders hold this program, whose logging settings are not Kafka's business.
    private static String jars() throws LabException {
        String jars = Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        if (!jars.contains("kafka_2.13")) {
            throw new LabException("Kafka's jars are not on the class path, so no Kafka broker can be started.");
        }
        return jars;
    }
}
