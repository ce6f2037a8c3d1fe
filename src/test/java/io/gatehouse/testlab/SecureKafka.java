package io.gatehouse.testlab;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A Kafka of one test's own that demands TLS and a login, with a certificate that was made for it.
public final class SecureKafka implements AutoCloseable {

    /// Who may log in, by PLAIN and by SCRAM.
    public static final String USER = "ops";

    public static final String PASSWORD = "correct \"horse\" \\battery";

    /// Kafka's own tool takes none with a quote in it.
    public static final String SCRAM_PASSWORD = "scram-horse-battery";

    private static final String STORE_PASSWORD = "store-" + UUID.randomUUID();
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final Path folder;
    private final int clients = freePort();
    private final int brokers = freePort();
    private final int controllers = freePort();
    private final Process process;

    /// Blocks until it answers.
    public SecureKafka(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        makeCertificate();
        Files.writeString(folder.resolve("server.properties"), settings());
        Files.writeString(folder.resolve("logback.xml"), "<configuration/>");
        java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "AAAAAAAAAAAAAAAAAAAAAQ",
                        "-c",
                        "server.properties",
                        "--add-scram",
                        "SCRAM-SHA-256=[name=" + USER + ",password=" + SCRAM_PASSWORD + "]")
                .waitFor();
        process = java("kafka.Kafka", "server.properties");
        await().atMost(LONG_ENOUGH).until(this::listens);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String bootstrap() {
        return "127.0.0.1:" + clients;
    }

    /// The same broker under a name that its certificate does not hold.
    public String bootstrapByOtherName() {
        return "localhost:" + clients;
    }

    /// The file that says that the certificate is to be trusted.
    public Path trust() {
        return folder.resolve("trust.pem");
    }

    private void makeCertificate() throws IOException, InterruptedException {
        var store = folder.resolve("server.p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                "kafka",
                "-keyalg",
                "EC",
                "-dname",
                "CN=kafka.test",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store);
        keytool("-exportcert", "-rfc", "-alias", "kafka", "-keystore", store, "-file", trust().toString());
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program("keytool"), "-storepass", STORE_PASSWORD));
        command.addAll(1, List.of(arguments));
        if (start(command, "keytool.log").waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.log")));
        }
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private Process java(String main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                program("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main));
        command.addAll(List.of(arguments));
        return start(command, "kafka.log");
    }

    private Process start(List<String> command, String log) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()))
                .start();
    }

    private boolean listens() throws IOException {
        if (!process.isAlive()) {
            throw new IOException(Files.readString(folder.resolve("kafka.log")));
        }
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), clients)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%3$d
                controller.listener.names=CONTROLLER
                listeners=CLIENTS://127.0.0.1:%1$d,BROKERS://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d,BROKERS://127.0.0.1:%2$d
                listener.security.protocol.map=CLIENTS:SASL_SSL,BROKERS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKERS
                listener.name.clients.sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256
                listener.name.clients.plain.sasl.jaas.config=%4$s user_%5$s="%6$s";
                listener.name.clients.scram-sha-256.sasl.jaas.config=%7$s;
                ssl.keystore.type=PKCS12
                ssl.keystore.location=server.p12
                ssl.keystore.password=%8$s
                ssl.key.password=%8$s
                log.dirs=data
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                """.formatted(
                        clients,
                        brokers,
                        controllers,
                        "org.apache.kafka.common.security.plain.PlainLoginModule required",
                        USER,
                        escaped(),
                        "org.apache.kafka.common.security.scram.ScramLoginModule required",
                        STORE_PASSWORD);
    }

    /// For the login line in the quotes of a properties file, where a backslash counts twice.
    private static String escaped() {
        return PASSWORD.replace("\\", "\\\\").replace("\"", "\\\"").replace("\\", "\\\\");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
