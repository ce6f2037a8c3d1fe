package io.gatehouse.action.kafka;

import io.gatehouse.domain.KafkaEvent;
import io.gatehouse.domain.Octets;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an event holds as people read it: text where it is UTF-8, hexadecimal where it is not.
final class EventText {

    /// No more bytes than these are shown of a key, a value or a header.
    static final int SHOWN_BYTES = 4 * 1024;

    static final List<String> COLUMNS =
            List.of("partition", "event-offset", "event-time", "event-key", "event-value", "event-headers");

    private EventText() {}

    /// A row of the columns.
    static List<String> row(KafkaEvent event) {
        return List.of(
                String.valueOf(event.partition().partition()),
                String.valueOf(event.offset()),
                event.writtenAt().toEpochMilli() < 0 ? "–" : event.writtenAt().toString(),
                shown(event.content().key()),
                shown(event.content().value()),
                headers(event.content().headers()));
    }

    /// Bytes to be shown; `(null)` is told from nothing at all.
    static String shown(Optional<Octets> octets) {
        if (octets.isEmpty()) {
            return "(null)";
        }
        var bytes = octets.get().array();
        var cut = bytes.length > SHOWN_BYTES;
        var first = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, SHOWN_BYTES));
        var text = text(first, !cut).orElseGet(() -> "0x" + HexFormat.of().formatHex(bytes, 0, first.limit()));
        return cut ? text + " … (" + bytes.length + " B)" : text;
    }

    /// The text, where it is some; what a cut left of the last character is dropped.
    private static Optional<String> text(ByteBuffer bytes, boolean whole) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(bytes.remaining() + 1);
        var result = decoder.decode(bytes, chars, whole);
        return result.isError() ? Optional.empty() : Optional.of(chars.flip().toString());
    }

    static String headers(List<KafkaEvent.Header> headers) {
        return headers.stream()
                .map(header -> header.name() + "=" + shown(header.value()))
                .collect(Collectors.joining("; "));
    }
}
