package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kafka (KRaft, one node) in a JVM of its own, with its own logging.
final class KafkaRecipe implements BrokerRecipe {
    /// A system property of this program: options of Kafka's Java, between them spaces, such as `-Xmx2g` for benchmarks
    /// with large clusters.
    private static final String OPTIONS = "gatehouse.lab.kafkaOptions";

    private static final Pattern VERSION = Pattern.compile("kafka_2\\.13-([0-9.]+)\\.jar");

    private final LabPorts ports;
    private final BrokerPrograms programs;
    private final KafkaSettings settings;
    private final KafkaJava java;

    KafkaRecipe(LabDirectory directory, LabPorts ports, BrokerPrograms programs) {
        this.ports = ports;
        this.programs = programs;
        this.settings = new KafkaSettings(directory.folder(LabBroker.KAFKA));
        this.java = new KafkaJava(programs.java(), directory.token(), settings, directory.log(LabBroker.KAFKA));
    }

    @Override
    public LabBroker broker() {
        return LabBroker.KAFKA;
    }

    @Override
    public void prepare(ProcessStarter starter) throws IOException, LabException, InterruptedException {
        settings.writeFirst(ports, programs.kafkaClassPath());
        java.format(starter, newClusterId());
    }

    @Override
    public List<Launch> launches() {
        List<String> machine = new ArrayList<>(List.of("-Xms128m", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError"));
        Stream.of(System.getProperty(OPTIONS, "").split(" ", -1))
                .filter(option -> !option.isBlank())
                .forEach(machine::add);
        return List.of(java.broker("kafka", machine));
    }

    @Override
    public BrokerProbe probe() {
        Matcher version = VERSION.matcher(programs.kafkaClassPath());
        return new KafkaProbe(ports.of(LabPort.KAFKA), version.find() ? version.group(1) : "");
    }

    private static String newClusterId() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        // The identifier must not look like an option.
        random[0] = (byte) (random[0] & 0x7f);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
