package io.gatehouse.adapter.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gatehouse.port.AuditLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line of the audit file: the entry as JSON, then `previous`, the SHA-256 of the line before it, and at the very end
/// `hash`, the SHA-256 of the line itself without that last field.
///
/// @param entry empty when the line cannot be read
/// @param previous the digest of the line before, as this one says; empty for a line that is not bound
/// @param unchanged whether the line's own digest fits
record AuditLine(Optional<AuditLog.Entry> entry, Optional<String> previous, boolean unchanged) {

    /// What the first line of a log has before it.
    static final String NOTHING = "0".repeat(64);

    private static final String WAY_BACK = "wayBack";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Pattern END = Pattern.compile(",\"hash\":\"([0-9a-f]{64})\"}$");

    /// The bytes of a line, without its end.
    static byte[] bytes(AuditLog.Entry entry, String previous) {
        ObjectNode node = JSON.valueToTree(entry);
        if (entry.wayBack().equals(AuditLog.WayBack.NONE)) {
            node.remove(WAY_BACK);
        }
        node.put("previous", previous);
        var body = node.toString();
        var hash = digest(body.getBytes(StandardCharsets.UTF_8));
        var line = body.substring(0, body.length() - 1) + ",\"hash\":\"" + hash + "\"}";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    static AuditLine of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var end = END.matcher(text);
        var bound = end.find();
        var unchanged = bound
                && digest((end.replaceFirst("") + "}").getBytes(StandardCharsets.UTF_8))
                        .equals(end.group(1));
        try {
            if (JSON.readTree(text) instanceof ObjectNode node) {
                var previous = bound ? Optional.of(node.path("previous").asText()) : Optional.<String>empty();
                return new AuditLine(Optional.of(entry(node)), previous, unchanged);
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Told below: a line of another version, or one that somebody changed.
        }
        return new AuditLine(Optional.empty(), bound ? Optional.of("") : Optional.empty(), unchanged);
    }

    private static AuditLog.Entry entry(ObjectNode node) throws JsonProcessingException {
        var entry = node.deepCopy();
        entry.remove("previous");
        entry.remove("hash");
        // Lines of earlier versions do not have these.
        if (!entry.has("host")) {
            entry.put("host", "");
        }
        if (!entry.has("effects")) {
            entry.putArray("effects");
        }
        if (!entry.has(WAY_BACK)) {
            entry.set(WAY_BACK, JSON.valueToTree(AuditLog.WayBack.NONE));
        }
        return JSON.treeToValue(entry, AuditLog.Entry.class);
    }

    /// SHA-256 in hexadecimal.
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
