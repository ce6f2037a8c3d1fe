package io.gatehouse.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.gatehouse.port.AuditLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Leaves out of a recording what must not be in it: passwords wherever they turn up, and, unless that was
/// asked for, what people wrote into messages. Immutable; any thread.
public final class Redaction {

    /// What stands for what was left out.
    public static final String LEFT_OUT = "…";

    // The login in an address, and what stands behind a word that says it is secret.
    private static final Pattern LOGIN = Pattern.compile("://[^/@\\s]*@");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:password|passwd|pwd|secret|token|api[-_]?key)\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;&\"']+)");
    // Properties of clients, arguments of queues: whoever called one so did not mean it to be shown.
    private static final Pattern SECRET = Pattern.compile("(?i)password|passwd|secret|token|api[-_]?key");
    private static final Pattern WORD_OF_OURS = Pattern.compile("[A-Z_]*");
    private static final Pattern WRITTEN = Pattern.compile("\\s--(body|headers|properties)\\b.*", Pattern.DOTALL);

    /// Shorter passwords would be found in half of all words, and protect nothing.
    private static final int SHORTEST = 6;

    /// What the reader goes by.
    private static final Set<String> KINDS = Set.of("k", "what", "is");

    private final List<String> secrets;

    /// @param secrets the profile's passwords themselves
    public Redaction(Collection<String> secrets) {
        this.secrets =
                secrets.stream().filter(secret -> secret.length() >= SHORTEST).toList();
    }

    /// Leaves it out of every text below, in place.
    void redact(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var field : object.properties()) {
                if (KINDS.contains(field.getKey())) {
                    continue;
                }
                if (SECRET.matcher(field.getKey()).find() && field.getValue().isTextual()) {
                    field.setValue(TextNode.valueOf(LEFT_OUT));
                } else if (field.getValue() instanceof TextNode text) {
                    field.setValue(redacted(text));
                } else {
                    redact(field.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof TextNode text) {
                    array.set(i, redacted(text));
                } else {
                    redact(array.get(i));
                }
            }
        }
    }

    private TextNode redacted(TextNode node) {
        var text = node.textValue();
        var clean = redacted(text);
        return clean.equals(text) ? node : TextNode.valueOf(clean);
    }

    String redacted(String text) {
        // RAISED, RABBITMQ: a password that happens to be one of our words would make the file unreadable.
        if (WORD_OF_OURS.matcher(text).matches()) {
            return text;
        }
        var clean = text;
        for (var secret : secrets) {
            clean = clean.replace(secret, LEFT_OUT);
        }
        clean = LOGIN.matcher(clean).replaceAll("://" + LEFT_OUT + "@");
        return NAMED.matcher(clean).replaceAll("$1" + LEFT_OUT);
    }

    /// The line without what an action needs to take it back, and without what somebody wrote into a message.
    ///
    /// @param bodies whether that was asked to be in the recording
    static AuditLog.Entry recorded(AuditLog.Entry entry, boolean bodies) {
        return new AuditLog.Entry(
                entry.at(),
                entry.who(),
                entry.host(),
                entry.profile(),
                entry.action(),
                entry.target(),
                entry.messages(),
                new ArrayList<>(entry.effects()),
                bodies
                        ? entry.commandLine()
                        : WRITTEN.matcher(entry.commandLine()).replaceAll(" " + LEFT_OUT),
                entry.outcome(),
                entry.detail());
    }
}
