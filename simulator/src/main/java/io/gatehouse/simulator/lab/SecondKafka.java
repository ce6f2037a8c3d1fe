package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// A second broker of a lab's Kafka, without a vote, which comes and goes with a fault. It is not written down: a mark
/// in its command line gives it away to whoever comes after, so that nothing is lost when its starter is killed at any
/// moment. Thread-safe.
public final class SecondKafka {
    /// Its id in the cluster.
    public static final int ID = 2;

    private static final String MARK = "-Dgatehouse.lab.kafka=" + ID;
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LabDirectory directory;
    private final LabPorts ports;
    private final BrokerPrograms programs;
    private final ProcessStarter starter;
    private final KafkaSettings settings;
    private final KafkaJava java;

    SecondKafka(LabDirectory directory, LabPorts ports, BrokerPrograms programs, ProcessStarter starter) {
        this.directory = directory;
        this.ports = ports;
        this.programs = programs;
        this.starter = starter;
        this.settings = new KafkaSettings(directory.secondKafka());
        this.java = new KafkaJava(programs.java(), directory.token(), settings, directory.secondKafkaLog());
    }

    /// Whether its process runs.
    public boolean runs() {
        return process().isPresent();
    }

    /// Starts it with the store that is there, or an empty one, and returns when it answers; it is in the cluster a
    /// moment later. One that runs is left as it is.
    ///
    /// @throws LabException when it does not come up
    public synchronized void start() throws LabException {
        try {
            if (!runs()) {
                launch();
            }
        } catch (IOException e) {
            throw new LabException("Kafka's second broker cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while Kafka's second broker was starting.", e);
        }
    }

    private void launch() throws IOException, LabException, InterruptedException {
        // Another port each time: whoever has the last one now may keep it, for brokers tell their clients.
        int port = FreePorts.block(KafkaSettings.FURTHER_PORTS);
        settings.writeFurther(ID, port, ports, programs.kafkaClassPath());
        if (!clusterIdOf(settings).equals(clusterId())) {
            // Never formatted, or half.
            FolderRemoval.remove(settings.data());
            java.format(starter, clusterId());
        }
        ProcessHandle process = starter.start(java.broker("kafka-2", List.of(MARK, "-Xms64m", "-Xmx256m")))
                .toHandle();
        new FirstAnswer(
                        new KafkaProbe(port, ""),
                        BETWEEN_PROBES,
                        () -> Liveness.runs(process),
                        what -> new LabException(
                                "Kafka's second broker " + what + ". " + LogTail.of(directory.secondKafkaLog())))
                .await();
    }

    /// Kills it as a power cut would; one that does not run is left as it is.
    public synchronized void kill() {
        process().ifPresent(ProcessStopper::kill);
    }

    /// Stops it orderly; one that does not run is left as it is.
    public synchronized void stop() {
        process().ifPresent(process -> ProcessStopper.stop(List.of(process), PATIENCE));
    }

    /// Removes what it has on the disk.
    ///
    /// @throws LabException when that cannot be removed
    public synchronized void remove() throws LabException {
        try {
            FolderRemoval.remove(directory.secondKafka());
        } catch (IOException e) {
            throw new LabException("The folder of Kafka's second broker cannot be removed: " + e.getMessage(), e);
        }
    }

    private Optional<ProcessHandle> process() {
        return new Leftovers(directory)
                .find().stream().filter(SecondKafka::isMarked).findFirst();
    }

    private static boolean isMarked(ProcessHandle process) {
        return Arrays.asList(process.info().arguments().orElse(new String[0])).contains(MARK);
    }

    private String clusterId() throws LabException, IOException {
        String id = clusterIdOf(new KafkaSettings(directory.folder(LabBroker.KAFKA)));
        if (id.isEmpty()) {
            throw new LabException("Kafka's store does not say which cluster it belongs to.");
        }
        return id;
    }

    /// Which cluster a store belongs to, "" when it was not made yet.
    private static String clusterIdOf(KafkaSettings of) throws IOException {
        var file = of.data().resolve("meta.properties");
        if (!Files.exists(file)) {
            return "";
        }
        Properties meta = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            meta.load(reader);
        }
        return meta.getProperty("cluster.id", "");
    }
}
