package io.gatehouse.testlab;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A MariaDB of one test's own: in a temporary folder, on a free loopback port, ended with the test.
public final class OwnMariaDb implements AutoCloseable {

    public static final String USER = "gatehouse";
    public static final String PASSWORD = "correct horse battery";

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final String DATABASE = "tickets";

    private final Path folder;
    private final int port = freePort();
    private final Process process;

    /// Whether this machine has one to start.
    public static boolean installed() {
        return program("mariadbd").isPresent() && program("mariadb-install-db").isPresent();
    }

    /// Blocks until it answers.
    ///
    /// @param folder an empty one
    public OwnMariaDb(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        var data = folder.resolve("data");
        var init = folder.resolve("init.sql");
        // One statement on a line: the server reads it so.
        Files.write(
                init,
                List.of(
                        "create database " + DATABASE + ";",
                        "create user '" + USER + "'@'%' identified by '" + PASSWORD + "';",
                        "grant all on " + DATABASE + ".* to '" + USER + "'@'%';"));
        var installed = start(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        if (installed.waitFor() != 0) {
            throw new IOException("mariadb-install-db failed: " + Files.readString(folder.resolve("log")));
        }
        process = start(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + data,
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--init-file=" + init);
        try {
            await().atMost(LONG_ENOUGH).until(this::answers);
        } catch (RuntimeException e) {
            // Nobody else could end it.
            close();
            throw e;
        }
    }

    private Process start(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program(program).orElseThrow().toString()));
        command.addAll(List.of(arguments));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static Optional<Path> program(String name) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/bin"))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("mariadbd ended: see " + folder.resolve("log"));
        }
        try (var connection = DriverManager.getConnection(jdbcUrl(), USER, PASSWORD)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /// What the query answers.
    public long number(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl(), USER, PASSWORD);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Without encryption, which this server does not have and the driver would insist on.
    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE + "?sslMode=disable";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
