package io.gatehouse.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Books that are opened again by another process.
class LedgerStoreTest {

    private final AtomicLong clock = new AtomicLong();

    @TempDir
    private Path folder;

    private Ledger open() throws Exception {
        return new Ledger(LedgerStore.in(folder), clock::get);
    }

    private static int waiting(Ledger ledger, long intended) {
        int user = ledger.arriving(intended);
        ledger.entered(user);
        return user;
    }

    @Test
    void everybodyIsWhereTheyWereAlsoBeyondTheFirstChunk() throws Exception {
        var first = open();
        for (int i = 0; i < 70_000; i++) {
            waiting(first, i);
        }
        first.issued(69_999, 7);
        first.notified(69_999, 12);

        var second = open();

        assertThat(second.size()).isEqualTo(70_000);
        assertThat(second.snapshot()).isEqualTo(first.snapshot());
        assertThat(second.placeOf(69_999)).isEqualTo(Place.ISSUED);
        assertThat(second.intendedMillis(69_998)).isEqualTo(69_998);
        assertThat(second.notified(69_999, 12)).isFalse();
        assertThat(second.restarts()).isZero();
    }

    @Test
    void whatTheKilledProcessHeldGoesBackToWhereItIsSafe() throws Exception {
        var killed = open();
        int inHand = waiting(killed, 0);
        int underWay = waiting(killed, 1);
        killed.delivered(inHand);
        killed.admitted(underWay);
        killed.publishing(underWay);

        var next = open();
        next.restarted();

        assertThat(next.placeOf(inHand)).isEqualTo(Place.READY);
        assertThat(next.placeOf(underWay)).isEqualTo(Place.ADMITTED);
        assertThat(open().restarts()).isEqualTo(1);
    }

    @Test
    void deadLettersOfOthersAreStillToldFromOurs() throws Exception {
        var killed = open();
        assertThat(killed.foreignDeadLetters(7)).isEqualTo(7);
        int rejected = waiting(killed, 0);
        killed.deadLettered(rejected);

        assertThat(open().foreignDeadLetters(8)).isEqualTo(7);
        assertThat(open().foreignDeadLetters(3)).isEqualTo(3);
        assertThat(open().foreignDeadLetters(8)).isEqualTo(3);
    }

    @Test
    void aTicketThatWasMadeOutBeforeTheKillIsNoDuplicate() throws Exception {
        var ledger = open();
        int user = waiting(ledger, 0);
        ledger.delivered(user);

        ledger.issued(user, 7);
        open().issued(user, 7);

        assertThat(ledger.snapshot().balanced()).isTrue();
        assertThat(ledger.snapshot().places().issued()).isEqualTo(1);
    }
}
