package io.gatehouse.port;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Severity;
import java.time.Instant;
import java.util.List;

/// What happened to every alarm: when, by whom, why. Kept across restarts, the oldest dropped when there are very many.
/// May be called from any thread.
public interface AlarmLog {

    /// Adds one line. Returns at once and never fails: the line reaches the disk within seconds, or stays in memory
    /// where there is none to write to.
    void append(Entry entry);

    /// The lines that the query asks for, newest first, those included that are not on the disk yet. Blocks on the
    /// disk.
    List<Entry> search(Query query);

    /// One change of one alarm.
    ///
    /// @param key the series that the alarm judges
    /// @param rule which of the series' rules, such as a threshold's name; "" where there is only one
    /// @param severity the alarm's severity after the change
    /// @param who the operating system's user, or "" where nobody did it
    /// @param detail the value, the reason or the comment, in words; never a secret
    record Entry(
            Instant at,
            MetricKey key,
            String rule,
            Transition transition,
            Severity severity,
            String who,
            String detail) {}

    /// How an alarm changed.
    enum Transition {
        RAISED,
        WORSENED,
        ACKNOWLEDGED,
        RETURNED,
        CLOSED,
        SHELVED,
        UNSHELVED,
        SUPPRESSED,
        UNSUPPRESSED
    }

    /// Which lines are wanted.
    ///
    /// @param from the oldest, inclusive
    /// @param to the newest, inclusive
    /// @param text what the metric, the subject, who or the detail contains, in any case; "" for every line
    /// @param limit how many at most, 1 or more
    record Query(Instant from, Instant to, String text, int limit) {

        public Query {
            if (limit < 1) {
                throw new IllegalArgumentException("limit: 1 or more, not " + limit);
            }
        }
    }
}
