package io.gatehouse.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What an execution did, in counts and sentences; also when it stopped half-way.
///
/// @param outcome whether everything that was previewed happened
/// @param facts one sentence each, the most important first
public record Receipt(
        String action,
        String target,
        Outcome outcome,
        List<Text> facts,
        Progress.Step counts,
        Instant at,
        Duration took) {

    /// How it ended.
    public enum Outcome {
        DONE,
        /// Stopped by the operator or by something that stands in the facts; what was not done is where it was.
        STOPPED
    }

    public Receipt {
        facts = List.copyOf(facts);
    }
}
