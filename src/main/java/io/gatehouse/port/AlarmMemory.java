package io.gatehouse.port;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where alarms that are not closed wait for the console's next start, so that nobody has to shelve or acknowledge
/// them again. May be called from any thread; blocks on the disk.
public interface AlarmMemory {

    /// What was kept, empty where there is nothing or it cannot be read.
    List<Kept> load();

    /// Replaces what was kept, or leaves it untouched when writing fails.
    void save(List<Kept> alarms);

    /// An alarm as it was.
    ///
    /// @param raised the worst severity that somebody has to see
    /// @param seenBy who acknowledged it, null while nobody has
    /// @param returned true when it was normal again
    /// @param shelf until when it is put aside, null while it is not
    record Kept(
            MetricKey key,
            String rule,
            Severity raised,
            Instant since,
            @Nullable String seenBy,
            boolean returned,
            @Nullable Shelf shelf) {}

    /// Put aside until a time, by somebody, for a reason.
    record Shelf(Instant since, Instant until, String who, String why) {}
}
