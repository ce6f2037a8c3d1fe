package io.gatehouse.drill;

import io.gatehouse.domain.drill.DrillMoment;
import io.gatehouse.domain.drill.DrillMoment.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What happened in one drill and when, told in seconds from the failure's beginning. For one thread at a time.
final class DrillClock {

    private record At(Instant at, Kind kind, String detail) {}

    private final List<At> happened = new ArrayList<>();

    /// Notes it; the same thing at the same time is noted once.
    void note(Kind kind, Instant at, String detail) {
        var one = new At(at, kind, detail);
        if (!happened.contains(one)) {
            happened.add(one);
        }
    }

    /// Notes it unless something of that kind has happened before.
    void noteFirst(Kind kind, Instant at) {
        if (first(kind).isEmpty()) {
            note(kind, at, "");
        }
    }

    /// Has it have happened then, whatever was noted before.
    void correct(Kind kind, Instant at) {
        happened.removeIf(one -> one.kind() == kind);
        note(kind, at, "");
    }

    Optional<Instant> first(Kind kind) {
        return happened.stream().filter(one -> one.kind() == kind).map(At::at).min(Comparator.naturalOrder());
    }

    int count(Kind kind) {
        return (int) happened.stream().filter(one -> one.kind() == kind).count();
    }

    /// Seconds from the failure's beginning to the first of that kind; empty while either has not happened.
    Optional<Double> seconds(Kind kind) {
        return first(Kind.FAULT_BEGAN).flatMap(began -> first(kind).map(at -> seconds(began, at)));
    }

    /// All of it, oldest first; none while the failure has not begun.
    List<DrillMoment> moments() {
        return first(Kind.FAULT_BEGAN)
                .map(began -> happened.stream()
                        .sorted(Comparator.comparing(At::at).thenComparing(At::kind))
                        .map(one -> new DrillMoment(seconds(began, one.at()), one.kind(), one.detail()))
                        .toList())
                .orElse(List.of());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }
}
