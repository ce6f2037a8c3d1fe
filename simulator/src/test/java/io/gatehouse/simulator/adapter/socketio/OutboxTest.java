package io.gatehouse.simulator.adapter.socketio;

import static io.gatehouse.simulator.adapter.socketio.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final UUID PHONE = new UUID(0, 1);
    private static final UUID LAPTOP = new UUID(0, 2);

    private long now;
    private final Outbox outbox = new Outbox(3, 1_000, () -> now);

    @Test
    void ticketGoesOutOnceOverEachConnectionUntilOneAcknowledges() {
        assertThat(outbox.keep(ticket("a", 1))).isTrue();

        assertThat(outbox.unsent("a", PHONE)).containsExactly(ticket("a", 1));
        assertThat(outbox.sending("a-1", PHONE)).isTrue();
        assertThat(outbox.sending("a-1", PHONE)).isFalse();
        assertThat(outbox.unsent("a", PHONE)).isEmpty();
        assertThat(outbox.unsent("a", LAPTOP)).hasSize(1);

        assertThat(outbox.acknowledged("a-1")).isTrue();
        assertThat(outbox.acknowledged("a-1")).as("by the other one as well").isFalse();
        assertThat(outbox.unsent("a", LAPTOP)).isEmpty();
        assertThat(outbox.sending("a-1", LAPTOP)).isFalse();
    }

    @Test
    void sameEventFromTheLogIsKnownAgain() {
        assertThat(outbox.keep(ticket("a", 1))).isTrue();
        assertThat(outbox.keep(ticket("a", 1))).isFalse();
        outbox.acknowledged("a-1");
        assertThat(outbox.keep(ticket("a", 1))).isFalse();
        assertThat(outbox.keep(ticket("a", 2))).as("another ticket").isTrue();
    }

    @Test
    void whoDoesNotComeInTimeIsGivenUp() {
        outbox.keep(ticket("a", 1));
        now = 900;
        outbox.keep(ticket("b", 2));
        assertThat(outbox.giveUp()).isEmpty();

        now = 1_000;
        assertThat(outbox.giveUp()).containsExactly(ticket("a", 1));
        assertThat(outbox.unsent("a", PHONE)).isEmpty();
        assertThat(outbox.unsent("b", PHONE)).hasSize(1);
        assertThat(outbox.acknowledged("a-1")).as("too late").isFalse();
    }

    @Test
    void oldestAreGivenUpWhenThereAreTooMany() {
        for (int i = 1; i <= 5; i++) {
            outbox.keep(ticket("a", i));
        }
        assertThat(outbox.giveUp()).containsExactly(ticket("a", 1), ticket("a", 2));
        assertThat(outbox.unsent("a", PHONE)).hasSize(3);
    }
}
