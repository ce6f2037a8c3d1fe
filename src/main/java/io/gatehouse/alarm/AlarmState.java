package io.gatehouse.alarm;

import java.time.Instant;

/// Where an alarm is in its life. Immutable; each event gives the next state.
public sealed interface AlarmState permits Normal, Suspected, Raised, Acknowledged, Returned, Shelved, Suppressed {

    /// Since when it is in this state.
    Instant since();

    /// The state after a reading was judged.
    AlarmState on(Verdict verdict);

    /// The state after somebody has said that they have seen it.
    AlarmState onAcknowledge(String who, Instant at);

    /// True while it belongs in the list of what is wrong.
    default boolean isOpen() {
        return true;
    }
}
