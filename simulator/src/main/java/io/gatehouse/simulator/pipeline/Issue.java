package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.meter.Stage;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stage 3: asks for a ticket for everybody who was let in. What becomes of a request without a confirm is the
/// [Strategy]'s: it is sent again until the broker has it, or nobody remembers it. Stepped by one thread, given people
/// by any.
public final class Issue implements AfterAdmission {

    private static final Logger LOG = LoggerFactory.getLogger(Issue.class);
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final TicketPublisher publisher;
    private final WaitingRoom room;
    private final Books books;
    private final Audience audience;
    private final Clock clock;
    private final Strategy strategy;
    private final BlockingDeque<String> next = new LinkedBlockingDeque<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failuresInARow = new AtomicInteger();

    public Issue(
            TicketPublisher publisher,
            WaitingRoom room,
            Books books,
            Audience audience,
            Clock clock,
            Strategy strategy) {
        this.publisher = publisher;
        this.room = room;
        this.books = books;
        this.audience = audience;
        this.clock = clock;
        this.strategy = strategy;
    }

    @Override
    public boolean holds(String userId) {
        return inHand.contains(userId);
    }

    @Override
    public void take(String userId) {
        if (inHand.add(userId)) {
            // Somebody of another run has a device of their own.
            if (books.userOf(userId) >= 0) {
                audience.waitFor(userId);
            }
            next.add(userId);
        }
    }

    /// Waits for the next person and sends their request.
    public void step() throws InterruptedException {
        String userId = next.take();
        int user = books.userOf(userId);
        if (user >= 0 && books.ledger().placeOf(user).beyondBroker()) {
            done(userId);
            return;
        }
        try {
            pauseAfterFailures();
            publish(userId, user);
        } catch (InterruptedException | RuntimeException e) {
            books.ledger().putBack(user);
            next.addFirst(userId);
            throw e;
        }
    }

    private void publish(String userId, int user) throws InterruptedException {
        books.ledger().publishing(user);
        var request = new TicketRequest(userId, books.run().eventId(), clock.millis());
        byte[] body = PipelineJson.write(request);
        long sentNanos = System.nanoTime();
        var _ = publisher.publish(userId, body).whenComplete((_, failure) -> {
            if (failure == null) {
                failuresInARow.set(0);
                books.passed(Stage.PUBLISH, user, System.nanoTime() - sentNanos);
                books.ledger().confirmed(user);
                done(userId);
            } else {
                failed(userId, user, failure);
            }
        });
    }

    private void done(String userId) {
        inHand.remove(userId);
        // Should Redis be away, the sweep tells it later.
        var _ = room.published(userId);
    }

    private void failed(String userId, int user, Throwable failure) {
        if (failuresInARow.getAndIncrement() == 0) {
            LOG.warn("ticket requests are not confirmed ({}): {}", strategy.label(), failure.getMessage());
        }
        books.ledger().putBack(user);
        if (strategy.sendsAgain()) {
            next.addFirst(userId);
        } else {
            books.ledger().orphaned(user);
            inHand.remove(userId);
        }
    }

    private void pauseAfterFailures() throws InterruptedException {
        int failures = failuresInARow.get();
        if (failures > 0) {
            long millis = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures / 10, 7));
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        }
    }
}
