package io.gatehouse.runbook;

import java.util.List;
import java.util.Optional;

/// Something to look at, and what follows from what is seen.
///
/// @param values the metrics to look at
/// @param conclusions the first that holds counts
/// @param screen the screen that shows more, "" for none
/// @param commands templates of command lines that ask the same
public record Check(
        Words ask, List<String> values, List<Conclusion> conclusions, String screen, List<String> commands) {

    public Check {
        values = List.copyOf(values);
        conclusions = List.copyOf(conclusions);
        commands = List.copyOf(commands);
    }

    /// What follows from that evidence: the first that holds; empty where something that decides is not known.
    public Optional<Conclusion> conclude(Evidence evidence) {
        for (var conclusion : conclusions) {
            if (decidedBy(conclusion).stream()
                    .anyMatch(metric -> evidence.fresh(metric).isEmpty())) {
                return Optional.empty();
            }
            if (conclusion.when().holds(evidence)) {
                return Optional.of(conclusion);
            }
        }
        return Optional.empty();
    }

    /// What is left over when nothing else holds is so only if everything is known.
    private List<String> decidedBy(Conclusion conclusion) {
        var compared = conclusion.when().comparisons();
        return compared.isEmpty()
                ? values
                : compared.stream().map(When.Comparison::metric).toList();
    }
}
