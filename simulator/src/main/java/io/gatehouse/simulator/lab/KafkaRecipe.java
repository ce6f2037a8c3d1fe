package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kafka (KRaft, one node) in a JVM of its own, with its own logging.
final class KafkaRecipe implements BrokerRecipe {
    static final String MARK = "-Dgatehouse.lab=";

    /// A system property of this program: options of Kafka's Java, between them spaces, such as `-Xmx2g` for benchmarks
    /// with large clusters.
    private static final String OPTIONS = "gatehouse.lab.kafkaOptions";

    private static final int FORMAT_SECONDS = 60;
    private static final Pattern VERSION = Pattern.compile("kafka_2\\.13-([0-9.]+)\\.jar");

    private final LabDirectory directory;
    private final LabPorts ports;
    private final BrokerPrograms programs;
    private final KafkaSettings settings;

    KafkaRecipe(LabDirectory directory, LabPorts ports, BrokerPrograms programs) {
        this.directory = directory;
        this.ports = ports;
        this.programs = programs;
        this.settings = new KafkaSettings(directory.folder(LabBroker.KAFKA));
    }

    @Override
    public LabBroker broker() {
        return LabBroker.KAFKA;
    }

    @Override
    public void prepare(ProcessStarter starter) throws IOException, LabException, InterruptedException {
        settings.write(ports, programs.kafkaClassPath());
        Process format = starter.start(java(
                "kafka-storage",
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                List.of("kafka.tools.StorageTool", "format", "-t", clusterId(), "-c", "server.properties")));
        if (!format.waitFor(FORMAT_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
            ProcessStopper.kill(format.toHandle());
            throw new LabException("Kafka's store could not be formatted. " + LogTail.of(directory.log(broker())));
        }
    }

    @Override
    public List<Launch> launches() {
        List<String> machine = new ArrayList<>(List.of("-Xms128m", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError"));
        Stream.of(System.getProperty(OPTIONS, "").split(" ", -1))
                .filter(option -> !option.isBlank())
                .forEach(machine::add);
        return List.of(java("kafka", machine, List.of("kafka.Kafka", "server.properties")));
    }

    @Override
    public BrokerProbe probe() {
        Matcher version = VERSION.matcher(programs.kafkaClassPath());
        return new KafkaProbe(ports.of(LabPort.KAFKA), version.find() ? version.group(1) : "");
    }

    private Launch java(String name, List<String> machine, List<String> program) {
        Path folder = directory.folder(broker());
        List<String> command = new ArrayList<>();
        command.add(programs.java().toString());
        command.add(MARK + directory.token());
        command.add("-Dlogback.configurationFile=logback.xml");
        command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(machine);
        command.add("@" + settings.arguments().getFileName());
        command.addAll(program);
        return new Launch(name, command, Map.of(), folder, directory.log(broker()));
    }

    private static String clusterId() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        // The identifier must not look like an option.
        random[0] = (byte) (random[0] & 0x7f);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
