package io.gatehouse.adapter.store;

import io.gatehouse.port.StoreState;
import io.gatehouse.port.StoreState.InMemory;
import io.gatehouse.port.StoreState.Notice;
import io.gatehouse.port.StoreState.Why;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the operator has to know about the store. Thread-safe.
final class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final Clock clock;
    private volatile StoreState state;

    Standing(Clock clock) {
        this.clock = clock;
        this.state = new StoreState(Optional.of(new InMemory(Why.OPENING, clock.instant(), "")), List.of());
    }

    StoreState state() {
        return state;
    }

    /// Nothing reaches the disk from now on; the first reason and time are kept until something does.
    synchronized void inMemory(Why why, String detail) {
        var same = state.inMemory().filter(now -> now.why() == why);
        if (same.isEmpty()) {
            LOG.warn("history is kept in memory only: {} {}", why, detail);
        }
        var since = same.map(InMemory::since).orElseGet(clock::instant);
        state = new StoreState(Optional.of(new InMemory(why, since, detail)), state.notices());
    }

    synchronized void onDisk() {
        state = new StoreState(Optional.empty(), state.notices());
    }

    /// Adds a notice; one of those that repeat takes the place of the one before.
    synchronized void tell(Notice notice) {
        var notices = new ArrayList<>(state.notices());
        var repeated = !(notice instanceof Notice.SetAside)
                && notices.removeIf(before -> before.getClass() == notice.getClass());
        if (!repeated) {
            LOG.warn("history: {}", notice);
        }
        notices.add(notice);
        state = new StoreState(state.inMemory(), notices);
    }
}
