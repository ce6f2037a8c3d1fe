package io.gatehouse.ui.alarms;

import io.gatehouse.alarm.AlarmId;
import io.gatehouse.domain.Severity;
import java.util.List;
import java.util.Optional;

/// One line about an alarm, ready to be read.
///
/// @param place among which alarms it is listed
/// @param word the severity's word, or "back to normal"
/// @param name what is wrong, up to the subject
/// @param subject of what
/// @param since when it began, and how long ago that is
/// @param now the value against its limit
/// @param guidance what it means and what to do, in a line
/// @param note who has seen it, until when and why it is shelved, or what it follows from; "" for nothing
/// @param seen true when nobody has to acknowledge it
/// @param act what helps and can be done from here
/// @param looks what shows more of it
public record AlarmRow(
        AlarmId id,
        AlarmPlace place,
        Severity severity,
        String word,
        String name,
        String subject,
        String since,
        String now,
        String guidance,
        String note,
        boolean seen,
        Optional<AlarmAct> act,
        List<AlarmAct> looks) {

    public AlarmRow {
        looks = List.copyOf(looks);
    }

    /// An action that helps, or shows more.
    ///
    /// @param action the action's id
    /// @param target the queue or group it is for, "" where it is for all of them
    /// @param label what its button says
    public record AlarmAct(String action, String target, String label) {}
}
