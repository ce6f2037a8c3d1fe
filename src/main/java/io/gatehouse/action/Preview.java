package io.gatehouse.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an action would do now, for people to read before they confirm.
///
/// @param action the action's id
/// @param inputs what it was previewed with
/// @param target the name to type where the environment asks for that
/// @param effects one row per thing that would happen
/// @param table rows that show more than sentences do
/// @param messages how many messages it concerns, 0 for none
/// @param refusal why it cannot be done now, empty when it can
/// @param remedy what mends the reason of the refusal, empty where nothing does
/// @param commandLines the same, typed
/// @param fingerprint what has to be the same at execution; opaque
/// @param takenAt when the broker was asked
public record Preview(
        String action,
        Inputs inputs,
        String target,
        List<Effect> effects,
        Optional<Table> table,
        long messages,
        Optional<Text> refusal,
        Optional<Remedy> remedy,
        CommandLines commandLines,
        String fingerprint,
        Instant takenAt) {

    public Preview {
        effects = List.copyOf(effects);
    }

    /// The same preview, which cannot be executed for that reason.
    public Preview refused(Text reason) {
        return new Preview(
                action,
                inputs,
                target,
                effects,
                table,
                messages,
                Optional.of(reason),
                Optional.empty(),
                commandLines,
                fingerprint,
                takenAt);
    }

    /// One row: a sentence, and whether it is good to go, deserves care, or will not happen.
    public record Effect(Text text, Weight weight) {
        /// How a row is marked.
        public enum Weight {
            PLAIN,
            CARE,
            HELD
        }
    }
}
