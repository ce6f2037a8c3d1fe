package io.gatehouse.ui.alarms;

import io.gatehouse.alarm.AlarmState;
import io.gatehouse.alarm.Shelved;
import io.gatehouse.alarm.Suppressed;
import java.util.Locale;

/// Among which alarms one is listed.
public enum AlarmPlace {
    OPEN,
    SHELVED,
    SUPPRESSED;

    static AlarmPlace of(AlarmState state) {
        return switch (state) {
            case Shelved _ -> SHELVED;
            case Suppressed _ -> SUPPRESSED;
            default -> OPEN;
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
