package io.gatehouse.action.redis;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Writes times, scores and long texts as cells of tables, the same in every language.
final class Cells {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final Instant PLAUSIBLE_FROM = Instant.parse("2001-09-09T00:00:00Z");
    private static final Instant PLAUSIBLE_TO = Instant.parse("2100-01-01T00:00:00Z");
    private static final int LONGEST = 200;

    private Cells() {}

    static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    static String time(Optional<Instant> at) {
        return at.map(Cells::time).orElse(OnRedis.UNKNOWN);
    }

    /// The time that a score is, where it can be one.
    static Optional<Instant> timeOf(double score) {
        var at = Instant.ofEpochMilli((long) score);
        return at.isAfter(PLAUSIBLE_FROM) && at.isBefore(PLAUSIBLE_TO) ? Optional.of(at) : Optional.empty();
    }

    /// Digits only, so that it can be filled in again.
    static String score(double score) {
        return BigDecimal.valueOf(score).stripTrailingZeros().toPlainString();
    }

    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    static String seconds(Optional<Duration> duration) {
        return duration.map(Cells::seconds).orElse(OnRedis.UNKNOWN);
    }

    /// The beginning of a text that is too long for a cell.
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
