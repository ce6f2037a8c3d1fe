package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.meter.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

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
    private final Issue issue;

    public Admission(WaitingRoom room, int activeLimit, Clock clock, Books books, Issue issue) {
        this.room = room;
        this.activeLimit = activeLimit;
        this.clock = clock;
        this.books = books;
        this.issue = issue;
    }

    /// Asks once who may come in, and pauses a moment before it may be asked again.
    public void step() throws InterruptedException {
        int people = admit();
        Thread.sleep(people > 0 ? PAUSE_WHEN_BUSY : PAUSE_WHEN_FULL_OR_EMPTY);
    }

    int admit() throws InterruptedException {
        long asked = System.nanoTime();
        List<String> people = Waiting.on(room.admit(activeLimit, clock.instant().plus(ACTIVE_FOR)));
        long took = System.nanoTime() - asked;
        for (String userId : people) {
            // Somebody further on is remembered as let in only by an old answer: the sweep takes them out.
            int user = books.userOf(userId);
            books.passed(Stage.ADMISSION, user, took);
            if (user < 0 || books.ledger().admitted(user)) {
                issue.take(userId);
            }
        }
        if (!people.isEmpty()) {
            books.meter().admitted(people.size());
        }
        return people.size();
    }
}
