package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.meter.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// Stage 2: lets the longest-waiting in as places become free, and hands them on to be issued. Used by one thread.
public final class Admission {

    /// How long somebody may stay active without a result.
    static final Duration ACTIVE_FOR = Duration.ofMinutes(5);

    private static final Duration PAUSE_WHEN_FULL_OR_EMPTY = Duration.ofMillis(4);
    private static final Duration PAUSE_WHEN_BUSY = Duration.ofMillis(1);

    private final WaitingRoom room;
    private final int activeLimit;
    private final Clock clock;
    private final Books books;
    private final AfterAdmission next;
    private final OptionalLong people;

    /// @param activeLimit how many may be active at a time
    /// @param people after so many nobody more is let in
    /// @param next where they go
    public Admission(
            WaitingRoom room, int activeLimit, OptionalLong people, Clock clock, Books books, AfterAdmission next) {
        this.room = room;
        this.activeLimit = activeLimit;
        this.people = people;
        this.clock = clock;
        this.books = books;
        this.next = next;
    }

    /// True when nobody more will be let in: who is in line then waits in vain.
    public boolean closed() {
        return left() <= 0;
    }

    private long left() {
        return people.isEmpty()
                ? Long.MAX_VALUE
                : people.getAsLong() - books.ledger().letIn();
    }

    /// Asks once who may come in, and pauses a moment before it may be asked again.
    public void step() throws InterruptedException {
        int people = admit();
        Thread.sleep(people > 0 ? PAUSE_WHEN_BUSY : PAUSE_WHEN_FULL_OR_EMPTY);
    }

    int admit() throws InterruptedException {
        // As many places as people may still be let in: when few are left they have to be free first.
        int limit = (int) Math.min(activeLimit, left());
        long asked = System.nanoTime();
        List<String> admitted = Waiting.on(room.admit(limit, clock.instant().plus(ACTIVE_FOR)));
        long took = System.nanoTime() - asked;
        for (String userId : admitted) {
            // Somebody further on is remembered as let in only by an old answer: the sweep takes them out.
            int user = books.userOf(userId);
            books.passed(Stage.ADMISSION, user, took);
            if (user < 0 || books.ledger().admitted(user)) {
                next.take(userId);
            }
        }
        if (!admitted.isEmpty()) {
            books.meter().admitted(admitted.size());
        }
        return admitted.size();
    }
}
