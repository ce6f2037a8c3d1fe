package io.gatehouse.checklist;

import io.gatehouse.action.Inputs;
import io.gatehouse.action.Text;
import java.util.Map;
import java.util.Optional;

/// What a check says.
///
/// @param check its id
/// @param evidence why, in words and numbers
/// @param next what to do to mend it or to have it decided, empty when it passed
/// @param mend the action that mends it, filled in
public record Verdict(String check, Status status, Text evidence, Optional<Text> next, Optional<Mend> mend) {

    /// Whether it is so.
    public enum Status {
        PASS,
        FAIL,
        /// Nobody can tell from what was found out.
        UNKNOWN
    }

    /// An action, filled in.
    public record Mend(String action, Inputs inputs) {}

    static Verdict pass(Check check, String evidence, Object... numbers) {
        return new Verdict(check.id(), Status.PASS, of(check, evidence, numbers), Optional.empty(), Optional.empty());
    }

    static Verdict fail(Check check, String evidence, Object... numbers) {
        return new Verdict(check.id(), Status.FAIL, of(check, evidence, numbers), Optional.empty(), Optional.empty());
    }

    static Verdict unknown(Check check, String evidence, Object... numbers) {
        return new Verdict(
                check.id(), Status.UNKNOWN, of(check, evidence, numbers), Optional.empty(), Optional.empty());
    }

    /// The broker did not tell.
    static Verdict unread(Check check, Found<?> missing) {
        return new Verdict(
                check.id(),
                Status.UNKNOWN,
                Text.of("checklist.unread", missing.why()),
                Optional.of(Text.of("checklist.unread.next")),
                Optional.empty());
    }

    private static Text of(Check check, String word, Object... arguments) {
        return Text.of("checklist." + check.id() + "." + word, arguments);
    }

    /// What to do, a word below the check's own.
    Verdict next(String word, Object... arguments) {
        var text = Text.of("checklist." + check + "." + word, arguments);
        return new Verdict(check, status, evidence, Optional.of(text), mend);
    }

    Verdict mendBy(String action, Map<String, String> inputs) {
        return new Verdict(check, status, evidence, next, Optional.of(new Mend(action, new Inputs(inputs))));
    }
}
