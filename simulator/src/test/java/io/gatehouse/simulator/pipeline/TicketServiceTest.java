package io.gatehouse.simulator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The model of the ticket service.
class TicketServiceTest {

    private static final int MANY = 20_000;

    @Test
    void answersTheSameWhateverTheOrder() {
        var one = new TicketService(9, Duration.ofMillis(8), 0.3);
        var other = new TicketService(9, Duration.ofMillis(8), 0.3);
        other.ask(2, "b");

        assertThat(one.ask(1, "a")).isEqualTo(other.ask(1, "a"));
        assertThat(one.ask(2, "b")).isEqualTo(other.ask(2, "b"));
    }

    @Test
    void failsAsOftenAndTakesAsLongAsItShould() {
        var service = new TicketService(1, Duration.ofMillis(8), 0.05);
        var answers = IntStream.range(0, MANY)
                .mapToObj(user -> service.ask(user, "u" + user))
                .toList();

        double failed = answers.stream().filter(answer -> !answer.served()).count() / (double) MANY;
        double millis = answers.stream()
                        .mapToLong(answer -> answer.processing().toNanos())
                        .average()
                        .orElse(0)
                / 1e6;
        assertThat(failed).isCloseTo(0.05, within(0.01));
        assertThat(millis).isCloseTo(8, within(0.3));
    }

    @Test
    void whoFailedHasAnotherChance() {
        var service = new TicketService(1, Duration.ZERO, 0.5);
        int served = 0;
        for (int user = 0; user < 100; user++) {
            String id = "u" + user;
            for (int i = 0; i < 20; i++) {
                var answer = service.ask(user, id);
                if (answer.served()) {
                    served++;
                    break;
                }
                service.failed(id, answer.attempt());
            }
        }

        assertThat(served).isEqualTo(100);
    }

    @Test
    void oneTicketPerUserAndEventHoweverOften() {
        var office = new MemoryTicketOffice(true);
        var request = new TicketRequest("user-x-0", "concert", 1);

        var first = office.issue(0, request);
        var again = office.issue(0, request);
        var stranger = office.issue(-1, new TicketRequest("somebody", "concert", 1));
        var strangerAgain = office.issue(-1, new TicketRequest("somebody", "concert", 2));

        assertThat(first.first()).isTrue();
        assertThat(again).isEqualTo(new TicketOffice.Ticket(first.number(), false));
        assertThat(stranger.first()).isTrue();
        assertThat(strangerAgain).isEqualTo(new TicketOffice.Ticket(stranger.number(), false));
    }
}
