package io.gatehouse.replay;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// What a replayed message bears: which run sent it, how often it was replayed, and its number in that run; one short
/// header, because RabbitMQ keeps a copy of every header of every message in a queue's memory, and handles properties
/// of up to 64 bytes in all much faster than longer ones (`gatehouse bench replay`).
///
/// @param replay the id of the run
/// @param count how often the message was replayed, this time included
/// @param number counts the messages of the run from 1, to recognise one that the broker returns
record Stamp(String replay, long count, long number) {

    private static final int RADIX = 36;
    private static final long IDS = 36L * 36 * 36 * 36 * 36 * 36 * 36 * 36;

    /// An id for a run: eight letters and digits, by chance.
    static String newReplayId() {
        var id = Long.toString(ThreadLocalRandom.current().nextLong(IDS), RADIX);
        return "0".repeat(8 - id.length()) + id;
    }

    /// Reads the stamp of a message; empty when it was never replayed, or its header is not one of ours.
    static Optional<Stamp> of(Map<String, Object> headers) {
        var parts = Death.text(headers.get(ReplayHeaders.REPLAY))
                .map(text -> text.split(" "))
                .orElse(new String[0]);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Stamp(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2], RADIX)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The header's value: id, count, and the number in base 36.
    String text() {
        return replay + " " + count + " " + Long.toString(number, RADIX);
    }
}
