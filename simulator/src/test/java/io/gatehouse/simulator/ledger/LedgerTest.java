package io.gatehouse.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Everybody is in exactly one place, whatever order the stages report in.
class LedgerTest {

    private final AtomicLong clock = new AtomicLong();
    private final Ledger ledger = new Ledger(clock::get);

    private int waitingUser() {
        int user = ledger.arriving(clock.get());
        ledger.entered(user);
        return user;
    }

    @Test
    void theUsualWayLeadsThroughEveryPlace() {
        int user = ledger.arriving(0);
        assertThat(ledger.snapshot().entered()).isZero();

        ledger.entered(user);
        assertThat(ledger.placeOf(user)).isEqualTo(Place.WAITING);
        assertThat(ledger.admitted(user)).isTrue();
        ledger.publishing(user);
        assertThat(ledger.placeOf(user)).isEqualTo(Place.IN_FLIGHT);
        ledger.confirmed(user);
        assertThat(ledger.placeOf(user)).isEqualTo(Place.READY);
        ledger.delivered(user);
        assertThat(ledger.placeOf(user)).isEqualTo(Place.UNACKED);
        ledger.issued(user, 7);
        assertThat(ledger.notified(user, 1)).isTrue();

        var books = ledger.snapshot();
        assertThat(books.balanced()).isTrue();
        assertThat(books.entered()).isEqualTo(1);
        assertThat(books.places().issued()).isEqualTo(1);
        assertThat(books.notified()).isEqualTo(1);
    }

    @Test
    void whoseRequestIsWithTheBrokerAwaitsNewsUntilTheyAreTold() {
        waitingUser();
        int queued = waitingUser();
        int ticketed = waitingUser();
        for (int user : new int[] {queued, ticketed}) {
            ledger.admitted(user);
            ledger.confirmed(user);
        }
        ledger.issued(ticketed, 7);
        assertThat(ledger.awaitingNews()).containsExactly(queued, ticketed);

        ledger.notified(ticketed, 1);
        assertThat(ledger.awaitingNews()).containsExactly(queued);
    }

    @Test
    void aConfirmThatComesAfterTheTicketChangesNothing() {
        int user = waitingUser();
        ledger.admitted(user);
        ledger.publishing(user);
        ledger.delivered(user);
        ledger.issued(user, 7);

        ledger.confirmed(user);
        ledger.putBack(user);
        ledger.entered(user);

        assertThat(ledger.placeOf(user)).isEqualTo(Place.ISSUED);
        assertThat(ledger.snapshot().balanced()).isTrue();
    }

    @Test
    void whoLeftIsNotBroughtBackByAnAnswerThatComesLate() {
        int user = ledger.arriving(0);
        ledger.admitted(user);
        ledger.leftWithoutTicket(user);

        ledger.entered(user);
        assertThat(ledger.admitted(user)).isFalse();

        assertThat(ledger.placeOf(user)).isEqualTo(Place.LEFT);
        assertThat(ledger.snapshot().places().refused()).isEqualTo(1);
        assertThat(ledger.snapshot().balanced()).isTrue();
    }

    @Test
    void anAdmissionIsNewsOnlyOnce() {
        int user = waitingUser();

        assertThat(ledger.admitted(user)).isTrue();
        assertThat(ledger.admitted(user)).isFalse();
    }

    @Test
    void aRequestWithoutAConfirmIsSentAgain() {
        int user = waitingUser();
        ledger.admitted(user);
        ledger.publishing(user);

        ledger.putBack(user);

        assertThat(ledger.placeOf(user)).isEqualTo(Place.ADMITTED);
    }

    @Test
    void aKilledWorkersRequestsAreReadyAgainButItsTicketsStay() {
        int unserved = waitingUser();
        int served = waitingUser();
        ledger.delivered(unserved);
        ledger.delivered(served);
        ledger.issued(served, 7);

        ledger.requeued(unserved);
        ledger.requeued(served);
        ledger.delivered(served);

        assertThat(ledger.placeOf(unserved)).isEqualTo(Place.READY);
        assertThat(ledger.placeOf(served)).isEqualTo(Place.ISSUED);
        assertThat(ledger.snapshot().balanced()).isTrue();
    }

    @Test
    void aReplayedDeadLetterBecomesATicket() {
        int user = waitingUser();
        ledger.delivered(user);
        ledger.deadLettered(user);
        assertThat(ledger.snapshot().places().deadLettered()).isEqualTo(1);

        ledger.delivered(user);
        ledger.issued(user, 7);

        assertThat(ledger.snapshot().places().deadLettered()).isZero();
        assertThat(ledger.snapshot().places().issued()).isEqualTo(1);
    }

    @Test
    void aFailureThatIsHeardOfBeforeTheConfirmIsADeadLetter() {
        int user = waitingUser();
        ledger.admitted(user);
        ledger.publishing(user);

        ledger.deadLettered(user);
        ledger.confirmed(user);

        assertThat(ledger.placeOf(user)).isEqualTo(Place.DEAD_LETTERED);
    }

    @Test
    void aSecondTicketIsADuplicate() {
        int user = waitingUser();
        ledger.issued(user, 7);

        ledger.issued(user, 8);

        assertThat(ledger.snapshot().differences().duplicated()).isEqualTo(1);
        assertThat(ledger.snapshot().balanced()).isFalse();
    }

    @Test
    void theSameTicketToldOfByTwoWorkersIsNoDuplicate() {
        int user = waitingUser();

        assertThat(ledger.issued(user, 7)).isTrue();
        assertThat(ledger.issued(user, 7)).isFalse();
        assertThat(ledger.snapshot().differences().duplicated()).isZero();
    }

    @Test
    void theSameEventTwiceIsNoDuplicateButAnotherTicketIs() {
        int user = waitingUser();
        ledger.issued(user, 7);
        ledger.notified(user, 7);

        assertThat(ledger.notified(user, 7)).isFalse();
        assertThat(ledger.snapshot().differences().duplicated()).isZero();

        assertThat(ledger.notified(user, 8)).isFalse();
        assertThat(ledger.snapshot().differences().duplicated()).isEqualTo(1);
    }

    @Test
    void strangersAreNotInTheBooks() {
        ledger.delivered(Ledger.FOREIGN);
        ledger.issued(Ledger.FOREIGN, 7);
        ledger.issued(99, 7);
        ledger.confirmed(99);

        assertThat(ledger.admitted(Ledger.FOREIGN)).isFalse();
        assertThat(ledger.notified(99, 1)).isFalse();
        assertThat(ledger.snapshot().entered()).isZero();
        assertThat(ledger.snapshot().balanced()).isTrue();
    }

    @Test
    void whoWasTurnedAwayAndWasInLineAfterAllIsWaiting() {
        int user = ledger.arriving(0);
        ledger.refused(user);
        assertThat(ledger.snapshot().places().refused()).isEqualTo(1);

        ledger.entered(user);

        assertThat(ledger.snapshot().places().waiting()).isEqualTo(1);
        assertThat(ledger.snapshot().places().refused()).isZero();
    }

    @Test
    void remembersHowLongSomebodyHasBeenInAPlace() {
        int user = ledger.arriving(0);
        clock.set(10_000);
        ledger.entered(user);

        clock.set(13_000);

        assertThat(ledger.millisInPlace(user)).isBetween(3_000L, 3_064L);
    }

    @Test
    void booksOfALongRunStayRight() {
        for (int i = 0; i < 200_000; i++) {
            ledger.issued(waitingUser(), 7);
        }

        assertThat(ledger.snapshot().places().issued()).isEqualTo(200_000);
        assertThat(ledger.placeOf(150_000)).isEqualTo(Place.ISSUED);
        assertThat(ledger.snapshot().balanced()).isTrue();
    }
}
