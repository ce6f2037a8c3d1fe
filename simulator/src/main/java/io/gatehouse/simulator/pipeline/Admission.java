package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.meter.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/// Stage 2: lets the longest-waiting in as places become free, and hands them on. Stepped by one thread.
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
    private final AtomicLong left;

    /// @param activeLimit how many may be active at a time
    /// @param people after so many nobody more is let in
    /// @param next where they go
    public Admission(
            WaitingRoom room, int activeLimit, OptionalLong people, Clock clock, Books books, AfterAdmission next) {
        this.room = room;
        this.activeLimit = activeLimit;
        this.left = new AtomicLong(people.orElse(Long.MAX_VALUE));
        this.clock = clock;
        this.books = books;
        this.next = next;
    }

    /// True when nobody more will be let in: who is in line then waits in vain.
    public boolean closed() {
        return left.get() <= 0;
    }

    /// Asks once who may come in, and pauses a moment before it may be asked again.
    public void step() throws InterruptedException {
        int people = admit();
        Thread.sleep(people > 0 ? PAUSE_WHEN_BUSY : PAUSE_WHEN_FULL_OR_EMPTY);
    }

    int admit() throws InterruptedException {
        long asked = System.nanoTime();
        List<String> people =
                Waiting.on(room.admit(activeLimit, left.get(), clock.instant().plus(ACTIVE_FOR)));
        long took = System.nanoTime() - asked;
        for (String userId : people) {
            // Somebody further on stands in the processing set only by an old answer: the sweep takes them out.
            int user = books.userOf(userId);
            books.passed(Stage.ADMISSION, user, took);
            if (user < 0 || books.ledger().admitted(user)) {
                next.take(userId);
            }
        }
        left.addAndGet(-people.size());
        if (!people.isEmpty()) {
            books.meter().admitted(people.size());
        }
        return people.size();
    }
}
