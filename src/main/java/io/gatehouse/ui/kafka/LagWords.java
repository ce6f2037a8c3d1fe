package io.gatehouse.ui.kafka;

import io.gatehouse.domain.LagTime;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;

/// Lags as the screen writes them: what is not known is "–", a lower bound has its sign.
final class LagWords {

    private static final Duration IN_TENTHS_BELOW = Duration.ofSeconds(10);

    private LagWords() {}

    static String members(GroupRow row, Figures figures) {
        return row.members().isPresent() ? figures.count((long) row.members().getAsInt()) : unknown(figures);
    }

    static String events(GroupRow row, Figures figures) {
        if (!row.known()) {
            return unknown(figures);
        }
        var events = figures.count(row.lagEvents());
        return row.missing() > 0 ? figures.texts().get("kafka.atLeast", events) : events;
    }

    static String time(LagTime time, Figures figures) {
        return switch (time) {
            case LagTime.Exactly exactly -> duration(exactly.behind(), figures);
            case LagTime.AtLeast atLeast -> figures.texts().get("kafka.atLeast", duration(atLeast.behind(), figures));
            case LagTime.Unknown _ -> unknown(figures);
        };
    }

    static String time(GroupRow row, Figures figures) {
        return row.known() ? time(row.time(), figures) : unknown(figures);
    }

    private static String duration(Duration duration, Figures figures) {
        return duration.isZero() || duration.compareTo(IN_TENTHS_BELOW) >= 0
                ? figures.duration(duration)
                : figures.millis((double) duration.toMillis());
    }

    static String unknown(Figures figures) {
        return figures.texts().get("kafka.unknown");
    }
}
