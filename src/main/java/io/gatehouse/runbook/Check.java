package io.gatehouse.runbook;

import java.util.List;
import java.util.Optional;

/// Something to look at, and what follows from what is seen.
///
/// @param values the metrics to look at
/// @param conclusions the first that holds counts
/// @param screen the screen that shows more, "" for none
/// @param commands templates of command lines that ask the same
public record Check(Words ask, List<String> values, List<Conclusion> conclusions, String screen, List<String> commands) {

    public Check {
        values = List.copyOf(values);
        conclusions = List.copyOf(conclusions);
        commands = List.copyOf(commands);
    }

    /// What follows from that evidence; empty while something that it needs is not known.
    public Optional<Conclusion> conclude(Evidence evidence) {
        if (values.stream().anyMatch(metric -> evidence.fresh(metric).isEmpty())) {
            return Optional.empty();
        }
        return conclusions.stream()
                .filter(conclusion -> conclusion.when().holds(evidence))
                .findFirst();
    }
}
