package io.gatehouse.simulator.compare;

/// One figure of a run.
///
/// @param group `run`, `ledger`, `response` or `service`
/// @param name its name in the report, for a stage `ticket p95`
/// @param better which direction is better
/// @param headline whether it is among the few that say how a run went
public record Figure(String group, String name, Better better, boolean headline, double value) {

    /// Which of two values is the better one.
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }
}
