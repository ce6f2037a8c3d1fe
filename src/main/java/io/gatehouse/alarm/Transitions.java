package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import io.gatehouse.port.AlarmLog.Transition;
import java.util.Optional;

/// What it is called when an alarm goes from one state to another; most steps are nothing to tell.
final class Transitions {

    private Transitions() {}

    static Optional<Transition> between(AlarmState before, AlarmState after) {
        if (before instanceof Shelved != after instanceof Shelved) {
            return Optional.of(after instanceof Shelved ? Transition.SHELVED : Transition.UNSHELVED);
        }
        return switch (after) {
            case Shelved _, Suspected _ -> Optional.empty();
            case Suppressed _ -> before instanceof Suppressed ? Optional.empty() : Optional.of(Transition.SUPPRESSED);
            case Raised raised -> raised(before, raised.severity());
            case Acknowledged _ ->
                before instanceof Acknowledged ? Optional.empty() : Optional.of(Transition.ACKNOWLEDGED);
            case Returned returned -> returned(before, returned);
            case Normal _ -> closed(before);
        };
    }

    private static Optional<Transition> raised(AlarmState before, Severity severity) {
        return switch (before) {
            case Raised raised ->
                severity.compareTo(raised.severity()) > 0 ? Optional.of(Transition.WORSENED) : Optional.empty();
            case Acknowledged _ -> Optional.of(Transition.WORSENED);
            case Suppressed suppressed ->
                // Worse than what the cause explained: nobody was ever told of it.
                Optional.of(
                        severity.compareTo(explained(suppressed.under())) > 0
                                ? Transition.RAISED
                                : Transition.UNSUPPRESSED);
            case Normal _, Suspected _, Returned _, Shelved _ -> Optional.of(Transition.RAISED);
        };
    }

    private static Optional<Transition> returned(AlarmState before, Returned after) {
        return switch (before) {
            case Returned _ -> Optional.empty();
            case Suppressed hidden -> hid(hidden, after) ? Optional.empty() : Optional.of(Transition.RETURNED);
            case Normal _, Suspected _, Raised _, Acknowledged _, Shelved _ -> Optional.of(Transition.RETURNED);
        };
    }

    /// Whether it had returned, and was told, before an outage hid it.
    private static boolean hid(Suppressed hidden, Returned after) {
        return hidden.under() instanceof Raised raised
                && raised.unseen().filter(after::equals).isPresent();
    }

    private static Severity explained(AlarmState under) {
        return switch (under) {
            case Raised raised -> raised.severity();
            case Acknowledged acknowledged -> acknowledged.severity();
            case Suppressed suppressed -> explained(suppressed.under());
            case Normal _, Suspected _, Returned _, Shelved _ -> Severity.NORMAL;
        };
    }

    private static Optional<Transition> closed(AlarmState before) {
        return switch (before) {
            case Normal _, Suspected _, Shelved _, Suppressed _ -> Optional.empty();
            case Raised _, Acknowledged _ -> Optional.of(Transition.CLOSED);
            case Returned _ -> Optional.of(Transition.ACKNOWLEDGED);
        };
    }
}
