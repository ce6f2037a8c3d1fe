package io.gatehouse.app.wiring;

import io.gatehouse.domain.simulation.RunMoment;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The last hours of a run, second by second. Thread-safe.
final class RecentMoments {

    private static final int FOUR_HOURS = 4 * 3_600;

    private final ArrayDeque<RunMoment> moments = new ArrayDeque<>();

    synchronized void add(RunMoment moment) {
        if (moments.size() == FOUR_HOURS) {
            moments.removeFirst();
        }
        moments.addLast(moment);
    }

    /// Those after that time, oldest first; as cheap as they are few.
    synchronized List<RunMoment> after(Instant time) {
        var newer = new ArrayList<RunMoment>();
        for (var newest = moments.descendingIterator(); newest.hasNext(); ) {
            var moment = newest.next();
            if (!moment.at().isAfter(time)) {
                break;
            }
            newer.add(moment);
        }
        Collections.reverse(newer);
        return newer;
    }
}
