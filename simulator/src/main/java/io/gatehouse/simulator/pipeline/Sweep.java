package io.gatehouse.simulator.pipeline;

import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.ledger.Place;
import io.gatehouse.simulator.ledger.Reconciliation;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds again whom an interrupted connection to Redis left behind: people let in whose admission was never heard of,
/// people whose leaving got lost, people whom a restarted Redis forgot, places whose time ran out. Who was let in and
/// is remembered by nobody is an orphan. Stepped by one thread.
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final long LEAVING_MILLIS = 2_000;
    private static final long ORPHANED_AFTER_MILLIS = 5_000;

    private final WaitingRoom room;
    private final Books books;
    private final Enqueue enqueue;
    private final AfterAdmission next;
    private final Reconciliation reconciliation;
    private final Clock clock;
    private String serverRun = "";

    public Sweep(
            WaitingRoom room,
            Books books,
            Enqueue enqueue,
            AfterAdmission next,
            Reconciliation reconciliation,
            Clock clock) {
        this.room = room;
        this.enqueue = enqueue;
        this.books = books;
        this.next = next;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    public void step() throws InterruptedException {
        try {
            var census = Waiting.on(room.census());
            census.processing().forEach(this::lookAfter);
            census.active().forEach(this::letGo);
            orphans(census.processing());
            if (!serverRun.isEmpty() && !serverRun.equals(census.serverRun())) {
                enqueue.everybodyLooks();
            }
            serverRun = census.serverRun();
            if (enqueue.lookAgain() == 0) {
                reconciliation.waitingRoom(census.waiting());
            } else {
                reconciliation.waitingRoomUnknown();
            }
            var _ = room.expire(clock.instant());
        } catch (RuntimeException e) {
            reconciliation.waitingRoomUnknown();
            throw e;
        }
    }

    /// Lets everybody leave who has come to an end, also those whose request got lost and who would stay until their
    /// time is up: whoever comes after this run needs the places. Where Redis does not answer, they are free then.
    public void everybodyLeaves() throws InterruptedException {
        try {
            for (var userId : Waiting.on(room.census()).active()) {
                int user = books.userOf(userId);
                if (user >= 0 && books.ledger().placeOf(user).isEnd()) {
                    Waiting.on(room.leave(userId));
                }
            }
        } catch (BrokerException e) {
            LOG.warn("places are still taken by people who have come to an end: {}", e.getMessage());
        }
    }

    private void lookAfter(String userId) {
        int user = books.userOf(userId);
        if (user >= 0 && books.ledger().placeOf(user).beyondBroker()) {
            var _ = room.published(userId);
        } else {
            books.ledger().admitted(user);
            next.take(userId);
        }
    }

    private void orphans(Set<String> remembered) {
        for (int user : books.ledger().usersIn(Place.ADMITTED)) {
            String userId = books.userId(user);
            if (!remembered.contains(userId)
                    && !next.holds(userId)
                    && books.ledger().millisInPlace(user) > ORPHANED_AFTER_MILLIS) {
                books.ledger().orphaned(user);
            }
        }
    }

    private void letGo(String userId) {
        int user = books.userOf(userId);
        if (user >= 0 && books.ledger().placeOf(user).isEnd() && books.ledger().millisInPlace(user) > LEAVING_MILLIS) {
            var _ = room.leave(userId);
        }
    }
}
