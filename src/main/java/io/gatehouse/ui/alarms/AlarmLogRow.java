package io.gatehouse.ui.alarms;

import io.gatehouse.domain.Severity;

/// One line of the alarm log, ready to be read.
///
/// @param number counts lines of one answer, newest first, which keeps lines of the same moment apart
record AlarmLogRow(int number, String at, Severity severity, String what, String alarm, String who, String detail) {

    String key() {
        return number + " " + at + " " + what + " " + alarm + " " + who + " " + detail;
    }
}
