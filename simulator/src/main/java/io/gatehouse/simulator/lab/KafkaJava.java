package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How Kafka's programs are started for one broker: each in a JVM of its own, in the folder of the broker's settings.
///
/// @param program the `java`
/// @param token the lab's, which every process carries
/// @param log where the output goes
record KafkaJava(Path program, String token, KafkaSettings settings, Path log) {
    static final String MARK = "-Dgatehouse.lab=";

    private static final int FORMAT_SECONDS = 60;

    /// The broker itself.
    ///
    /// @param options of its Java
    Launch broker(String name, List<String> options) {
        return launch(name, options, List.of("kafka.Kafka", "server.properties"));
    }

    /// Makes an empty store; blocks until it is there.
    ///
    /// @throws LabException when Kafka's tool refuses
    void format(ProcessStarter starter, String clusterId) throws IOException, LabException, InterruptedException {
        Process format = starter.start(launch(
                "kafka-storage",
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                List.of("kafka.tools.StorageTool", "format", "-t", clusterId, "-c", "server.properties")));
        if (!format.waitFor(FORMAT_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
            ProcessStopper.kill(format.toHandle());
            throw new LabException("Kafka's store could not be formatted. " + LogTail.of(log));
        }
    }

    private Launch launch(String name, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.add(MARK + token);
        command.add("-Dlogback.configurationFile=logback.xml");
        command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(options);
        command.add("@" + settings.arguments().getFileName());
        command.addAll(arguments);
        return new Launch(name, command, Map.of(), settings.folder(), log);
    }
}
