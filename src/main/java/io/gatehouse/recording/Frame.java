package io.gatehouse.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.AuditLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One thing that happened while it was recorded.
public sealed interface Frame {

    /// When, since the recording's start; whole milliseconds.
    Duration at();

    /// A source was asked.
    record Polled(Duration at, PollResult poll) implements Frame {}

    /// An alarm changed.
    record AlarmChanged(Duration at, AlarmEvent event) implements Frame {}

    /// Somebody did something.
    record Acted(Duration at, AuditLog.Entry entry) implements Frame {}

    /// The numbers of the simulation in this pipeline.
    record Trafficked(Duration at, TrafficSnapshot traffic) implements Frame {}

    /// Something larger than a number, such as all queues, looked like this.
    ///
    /// @param what stable, in kebab case; a reader that does not know it passes it over
    record Seen(Duration at, String what, JsonNode content) implements Frame {}

    /// Nothing was recorded for a while, up to this moment, because the disk did not keep up. A key follows.
    ///
    /// @param from since when, since the recording's start
    /// @param polls how many that were brought are missing
    /// @param changes how many changes of alarms are missing
    record Gap(Duration at, Duration from, long polls, long changes) implements Frame {}

    /// Everything as it was at that moment, for those who begin to look there.
    ///
    /// @param polls the last of each source
    /// @param alarms those that are open, shelved or suppressed
    /// @param seen by what it is
    record Key(
            Duration at,
            List<PollResult> polls,
            List<Alarm> alarms,
            Optional<TrafficSnapshot> traffic,
            Map<String, JsonNode> seen)
            implements Frame {
        public Key {
            polls = List.copyOf(polls);
            alarms = List.copyOf(alarms);
            seen = Map.copyOf(seen);
        }
    }
}
