package io.gatehouse.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/// One figure: the median of the rounds' ratios, and every round it was made from.
///
/// @param spread the largest minus the smallest ratio of the rounds
public record BenchResult(String name, double ratio, double spread, Bar bar, List<Round> rounds) {

    /// What ours and the peer reached in one round, both in `unit`.
    public record Round(double ours, double peer, String unit) {
        double ratio() {
            return ours / peer;
        }
    }

    public BenchResult {
        rounds = List.copyOf(rounds);
    }

    /// The result of those rounds.
    ///
    /// @throws IllegalArgumentException when there is none
    public static BenchResult of(String name, Bar bar, List<Round> rounds) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a result needs at least one round");
        }
        double[] ratios = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
        int middle = ratios.length / 2;
        double median = ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
        return new BenchResult(name, median, ratios[ratios.length - 1] - ratios[0], bar, rounds);
    }

    @JsonProperty
    public boolean met() {
        return bar.isMetBy(ratio);
    }

    /// The line for people.
    public String line() {
        var ours = rounds.stream().mapToDouble(Round::ours).average().orElse(0);
        var peer = rounds.stream().mapToDouble(Round::peer).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "%-10s ratio %.3f (bar %s, %s; spread %.3f, %d rounds; ours %,.0f, peer %,.0f %s)",
                name,
                ratio,
                bar,
                met() ? "met" : "missed",
                spread,
                rounds.size(),
                ours,
                peer,
                rounds.getFirst().unit());
    }
}
