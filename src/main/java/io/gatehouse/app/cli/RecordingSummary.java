package io.gatehouse.app.cli;

import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AuditLog;
import io.gatehouse.recording.Recording;
import io.gatehouse.recording.RecordingEnd;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What is in a recording, in the form in which the command line prints it as JSON.
///
/// @param title the drill or scenario that was recorded, "" for none
/// @param bodies whether what people wrote into messages is in it
/// @param frames how many can be played
/// @param passedOver lines of kinds that this program does not know
/// @param end `complete`, `truncated`, `damaged` or `too-large`
/// @param endReason why, "" for the first two
record RecordingSummary(
        String recording,
        String title,
        boolean bodies,
        String profile,
        String environment,
        Instant recordedAt,
        String program,
        double seconds,
        long frames,
        long passedOver,
        String end,
        String endReason,
        List<Gap> gaps,
        List<Alarm> alarms,
        List<Action> actions) {

    /// A time of which nothing was recorded because the disk did not keep up.
    ///
    /// @param fromSecond since the recording's start
    /// @param toSecond when it went on
    record Gap(double fromSecond, double toSecond, long missingPolls) {}

    /// A change of an alarm.
    ///
    /// @param second since the recording's start
    record Alarm(double second, String alarm, String subject, String change, String severity, String detail) {}

    /// Something that somebody did.
    ///
    /// @param second since the recording's start
    record Action(double second, String action, String target, String outcome, String who) {}

    static RecordingSummary of(String name, Recording recording) {
        var header = recording.header();
        return new RecordingSummary(
                name,
                header.title(),
                header.bodies(),
                header.profile(),
                header.environment().name().toLowerCase(Locale.ROOT),
                header.startedAt(),
                header.program(),
                recording.length().toMillis() / 1_000.0,
                recording.frames(),
                recording.passedOver(),
                switch (recording.end()) {
                    case RecordingEnd.Complete _ -> "complete";
                    case RecordingEnd.Truncated _ -> "truncated";
                    case RecordingEnd.Damaged _ -> "damaged";
                    case RecordingEnd.TooLarge _ -> "too-large";
                },
                switch (recording.end()) {
                    case RecordingEnd.Complete _, RecordingEnd.Truncated _ -> "";
                    case RecordingEnd.Damaged(var line, var why) -> "line " + line + ": " + why;
                    case RecordingEnd.TooLarge(var line, var why) -> "line " + line + ": " + why;
                },
                recording.gaps().stream()
                        .map(gap -> new Gap(
                                gap.from().toMillis() / 1_000.0, gap.at().toMillis() / 1_000.0, gap.polls()))
                        .toList(),
                recording.alarms().stream()
                        .map(entry -> alarm(recording, entry))
                        .toList(),
                recording.actions().stream()
                        .map(entry -> action(recording, entry))
                        .toList());
    }

    private static Alarm alarm(Recording recording, AlarmLog.Entry entry) {
        return new Alarm(
                recording.since(entry.at()).toMillis() / 1_000.0,
                entry.key().metric(),
                entry.key().subject(),
                entry.transition().name().toLowerCase(Locale.ROOT),
                entry.severity().name().toLowerCase(Locale.ROOT),
                entry.detail());
    }

    private static Action action(Recording recording, AuditLog.Entry entry) {
        return new Action(
                recording.since(entry.at()).toMillis() / 1_000.0,
                entry.action(),
                entry.target(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                entry.who());
    }
}
