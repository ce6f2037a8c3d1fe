package io.gatehouse.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What only the brokers know comes into the books.
class ReconciliationTest {

    private final AtomicLong clock = new AtomicLong();
    private final Ledger ledger = new Ledger(clock::get);
    private final Reconciliation reconciliation = new Reconciliation(ledger);

    @BeforeEach
    void tenRequestsAreReady() {
        reconciliation.queues(new QueueDepth(0, 0, false));
        for (int i = 0; i < 10; i++) {
            int user = ledger.arriving(0);
            ledger.admitted(user);
            ledger.confirmed(user);
        }
    }

    private void look(int times, QueueDepth depth) {
        for (int i = 0; i < times; i++) {
            clock.addAndGet(1_000);
            reconciliation.queues(depth);
        }
    }

    @Test
    void expiredRequestsAreDeadLetters() {
        look(2, new QueueDepth(6, 4, false));

        assertThat(ledger.count(Place.READY)).isEqualTo(6);
        assertThat(ledger.count(Place.DEAD_LETTERED)).isEqualTo(4);
        assertThat(ledger.placeOf(0)).isEqualTo(Place.DEAD_LETTERED);
        assertThat(ledger.placeOf(9)).isEqualTo(Place.READY);
    }

    @Test
    void oneOddLookMovesNobody() {
        look(1, new QueueDepth(6, 4, false));
        look(1, new QueueDepth(10, 0, false));
        look(1, new QueueDepth(6, 4, false));

        assertThat(ledger.count(Place.READY)).isEqualTo(10);
    }

    @Test
    void replayedDeadLettersAreReadyAgain() {
        look(2, new QueueDepth(6, 4, false));

        look(2, new QueueDepth(10, 0, false));

        assertThat(ledger.count(Place.READY)).isEqualTo(10);
        assertThat(ledger.count(Place.DEAD_LETTERED)).isZero();
    }

    @Test
    void purgedRequestsAreLostAndFoundAgainWhenAWorkerSeesThem() {
        look(5, new QueueDepth(7, 0, false));
        assertThat(ledger.count(Place.LOST)).isZero();

        look(5, new QueueDepth(7, 0, false));
        assertThat(ledger.snapshot().differences().lost()).isEqualTo(3);

        ledger.delivered(0);
        assertThat(ledger.snapshot().differences().lost()).isEqualTo(2);
    }

    @Test
    void purgedDeadLettersAreLost() {
        look(2, new QueueDepth(6, 4, false));

        look(10, new QueueDepth(6, 0, false));

        assertThat(ledger.snapshot().differences().lost()).isEqualTo(4);
        assertThat(ledger.count(Place.READY)).isEqualTo(6);
    }

    @Test
    void whatAnotherConsumerHoldsIsNotLost() {
        look(20, new QueueDepth(0, 0, true));

        assertThat(ledger.snapshot().differences().lost()).isZero();
    }

    @Test
    void deadLettersOfOthersAreLeftOut() {
        var second = new Reconciliation(ledger);
        for (int i = 0; i < 10; i++) {
            second.queues(new QueueDepth(10, 25, false));
        }

        assertThat(ledger.count(Place.READY)).isEqualTo(10);
    }

    @Test
    void whatWasSeenBeforeABrokerWentAwayDoesNotCount() {
        for (int i = 0; i < 20; i++) {
            look(1, new QueueDepth(6, 4, false));
            reconciliation.queuesUnknown();
        }

        assertThat(ledger.count(Place.READY)).isEqualTo(10);
    }

    @Test
    void whoVanishesFromTheWaitingRoomIsAnOrphan() {
        for (int i = 0; i < 3; i++) {
            ledger.entered(ledger.arriving(0));
        }
        for (int i = 0; i < 10; i++) {
            clock.addAndGet(1_000);
            reconciliation.waitingRoom(1);
        }

        assertThat(ledger.snapshot().differences().orphaned()).isEqualTo(2);
        assertThat(ledger.snapshot().places().waiting()).isEqualTo(1);
    }
}
