package io.gatehouse.testlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// Socket.IO's stock client from npm in a Node.js process of its own, listening for one user. Its packages are those in
/// `src/test/npm`, checked against their lock file.
public final class StockClient implements AutoCloseable {

    private static final Path SOURCE = Path.of("src", "test", "npm");
    private static final Path HOME = Path.of("target", "stock-client");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process node;
    private final List<JsonNode> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private StockClient(Process node) {
        this.node = node;
        this.reader = Thread.ofVirtual().name("stock-client").start(this::read);
    }

    /// A client that connects.
    ///
    /// @param transport `websocket` or `polling`
    /// @param how it joins its room: `auth`, `query` or `subscribe`
    public static StockClient listen(URI server, String transport, String userId, String how) throws IOException {
        install();
        var command = List.of("node", "listen.mjs", server.toString(), transport, userId, how);
        try {
            return new StockClient(new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new IOException("Node.js is needed, `./gatehouse test` installs it: " + e.getMessage(), e);
        }
    }

    private void read() {
        try (var output = node.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The transport that it is in its room over, empty before.
    public String connected() {
        return lines.stream()
                .map(line -> line.path("connected").asText())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Every `ticket:issued` so far.
    public List<JsonNode> tickets() {
        return lines.stream()
                .map(line -> line.path("ticket"))
                .filter(JsonNode::isObject)
                .toList();
    }

    /// Ends it and hears it out.
    @Override
    public void close() throws IOException {
        node.getOutputStream().close();
        try {
            if (!node.waitFor(10, TimeUnit.SECONDS)) {
                node.destroyForcibly();
            }
            reader.join();
        } catch (InterruptedException e) {
            node.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void install() throws IOException {
        var packages =
                JSON.readTree(SOURCE.resolve("package-lock.json").toFile()).path("packages");
        for (var entry : packages.properties()) {
            var folder = HOME.resolve(entry.getKey());
            if (!entry.getKey().isEmpty() && !Files.exists(folder.resolve("package.json"))) {
                unpack(entry.getKey(), entry.getValue(), folder);
            }
        }
        Files.copy(SOURCE.resolve("listen.mjs"), HOME.resolve("listen.mjs"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void unpack(String path, JsonNode entry, Path folder) throws IOException {
        var name = path.substring(path.lastIndexOf("node_modules/") + "node_modules/".length());
        var file = name.replace("@", "").replace('/', '-') + "-"
                + entry.path("version").asText() + ".tgz";
        var archive = SOURCE.resolve("packages").resolve(file).toAbsolutePath();
        assertThat(integrity(Files.readAllBytes(archive)))
                .as(file)
                .isEqualTo(entry.path("integrity").asText());
        Files.createDirectories(folder);
        var tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "--strip-components=1")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(tar.onExit().join().exitValue()).as("tar of %s", file).isZero();
    }

    private static String integrity(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(archive);
            return "sha512-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
