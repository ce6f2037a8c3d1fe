package io.gatehouse.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an execution did, in counts and sentences; also when it stopped half-way.
///
/// @param outcome whether everything that was previewed happened
/// @param facts one sentence each, the most important first
/// @param table what it found, row by row
/// @param undo what takes it back, empty where nothing can
/// @param remedy what mends the reason why it stopped, empty where nothing does
public record Receipt(
        String action,
        String target,
        Outcome outcome,
        List<Text> facts,
        Optional<Table> table,
        Optional<Undo> undo,
        Optional<Remedy> remedy,
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

    /// A receipt of sentences only.
    public Receipt(
            String action,
            String target,
            Outcome outcome,
            List<Text> facts,
            Progress.Step counts,
            Instant at,
            Duration took) {
        this(action, target, outcome, facts, Optional.empty(), Optional.empty(), Optional.empty(), counts, at, took);
    }

    /// The same receipt with rows.
    public Receipt with(Table found) {
        return new Receipt(action, target, outcome, facts, Optional.of(found), undo, remedy, counts, at, took);
    }

    /// The same receipt with a way back.
    public Receipt with(Undo wayBack) {
        return new Receipt(action, target, outcome, facts, table, Optional.of(wayBack), remedy, counts, at, took);
    }

    /// The same receipt with what mends the reason why it stopped.
    public Receipt with(Remedy mending) {
        return new Receipt(action, target, outcome, facts, table, undo, Optional.of(mending), counts, at, took);
    }
}
