package io.gatehouse.action.rabbitmq;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// The beginning of a message's body on one line: text where it is UTF-8, JSON without the blanks between its parts,
/// anything else as hexadecimal bytes.
final class BodyText {

    static final int LIMIT_BYTES = 4_096;

    private static final int HEX_BYTES = 256;
    private static final String MORE = " …";

    private BodyText() {}

    static String of(byte[] body) {
        var length = Math.min(body.length, LIMIT_BYTES);
        var text = CharBuffer.allocate(length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // Not the end of input where it is cut: a character may be cut in two.
        var decoded = decoder.decode(ByteBuffer.wrap(body, 0, length), text, length == body.length);
        if (decoded.isError()) {
            return hex(body);
        }
        var line = oneLine(text.flip().toString());
        return length < body.length ? line + MORE : line;
    }

    private static String hex(byte[] body) {
        var shown = Arrays.copyOf(body, Math.min(body.length, HEX_BYTES));
        var line = HexFormat.ofDelimiter(" ").formatHex(shown);
        return shown.length < body.length ? line + MORE : line;
    }

    private static String oneLine(String text) {
        var start = text.strip();
        return start.startsWith("{") || start.startsWith("[") ? withoutBlanks(start) : text;
    }

    // By hand: a parser would write numbers in a form of its own, and the text may be cut.
    private static String withoutBlanks(String json) {
        var line = new StringBuilder(json.length());
        var quoted = false;
        for (var i = 0; i < json.length(); i++) {
            var c = json.charAt(i);
            if (c == '"' && !isEscaped(json, i)) {
                quoted = !quoted;
            }
            if (quoted || !Character.isWhitespace(c)) {
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isEscaped(String json, int at) {
        var slashes = 0;
        while (at - slashes > 0 && json.charAt(at - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
