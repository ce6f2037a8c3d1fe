package io.gatehouse.runbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A condition on metrics, written as `consumers < 1`, `unacked > 0 and ack-rate = 0`, `queue-depth beyond limit` or
/// `otherwise`. A comparison holds when it does for any subject.
///
/// @param comparisons all of which have to hold; none for `otherwise`
public record When(List<Comparison> comparisons) {

    private static final Pattern COMPARISON =
            Pattern.compile("([a-z0-9-]+) (?:(<|>|=) (\\d+(?:\\.\\d+)?)|beyond limit)");

    public When {
        comparisons = List.copyOf(comparisons);
    }

    /// How a value is compared.
    public enum Sign {
        BELOW,
        ABOVE,
        EQUAL,
        /// On the bad side of the limit in force.
        BEYOND_LIMIT
    }

    /// One metric against a level, which means nothing for [Sign#BEYOND_LIMIT].
    public record Comparison(String metric, Sign sign, double level) {

        boolean holds(Evidence evidence) {
            return evidence.fresh(metric).stream().anyMatch(value -> switch (sign) {
                case BELOW -> value < level;
                case ABOVE -> value > level;
                case EQUAL -> value == level;
                case BEYOND_LIMIT ->
                    evidence.limit(metric)
                            .map(limit -> limit.isCrossedBy(value))
                            .orElse(false);
            });
        }
    }

    /// Reads a condition.
    ///
    /// @throws IllegalArgumentException when it is written in no such way
    @JsonCreator
    public static When of(String text) {
        return text.equals("otherwise")
                ? new When(List.of())
                : new When(Stream.of(text.split(" and ")).map(When::comparison).toList());
    }

    private static Comparison comparison(String text) {
        var found = COMPARISON.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("no condition on metrics: " + text);
        }
        if (found.group(2) == null) {
            return new Comparison(found.group(1), Sign.BEYOND_LIMIT, 0);
        }
        var sign = switch (found.group(2)) {
            case "<" -> Sign.BELOW;
            case ">" -> Sign.ABOVE;
            default -> Sign.EQUAL;
        };
        return new Comparison(found.group(1), sign, Double.parseDouble(found.group(3)));
    }

    boolean holds(Evidence evidence) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(evidence));
    }

    /// As it is written.
    @Override
    public String toString() {
        return comparisons.isEmpty()
                ? "otherwise"
                : String.join(" and ", comparisons.stream().map(When::written).toList());
    }

    private static String written(Comparison it) {
        return switch (it.sign()) {
            case BELOW -> it.metric() + " < " + number(it.level());
            case ABOVE -> it.metric() + " > " + number(it.level());
            case EQUAL -> it.metric() + " = " + number(it.level());
            case BEYOND_LIMIT -> it.metric() + " beyond limit";
        };
    }

    private static String number(double level) {
        return level == Math.rint(level) ? String.format(Locale.ROOT, "%.0f", level) : String.valueOf(level);
    }
}
