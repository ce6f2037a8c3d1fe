package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.port.ReplayLink.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayHeadersTest {

    private static final Map<String, Object> DIED = Map.of(
            "x-death",
            List.of(
                    Map.of(
                            "exchange",
                            "ticket-exchange",
                            "routing-keys",
                            List.of("ticket.issue", "cc"),
                            "queue",
                            "ticket-issue-queue",
                            "reason",
                            "expired",
                            "original-expiration",
                            "500"),
                    Map.of("exchange", "older", "routing-keys", List.of("older"))),
            "x-first-death-queue",
            "q",
            "x-last-death-reason",
            "expired",
            "x-delivery-count",
            3,
            "tenant",
            "seoul");

    @Test
    void theLastDeathTellsTheOrigin() {
        assertThat(ReplayHeaders.origin(DIED)).contains(new Target("ticket-exchange", "ticket.issue"));
        assertThat(ReplayHeaders.originalExpiration(DIED)).contains("500");
    }

    @Test
    void aMessageThatNeverDiedHasNoOrigin() {
        assertThat(ReplayHeaders.origin(Map.of())).isEmpty();
        assertThat(ReplayHeaders.origin(Map.of("x-death", List.of()))).isEmpty();
        assertThat(ReplayHeaders.origin(Map.of("x-death", "nonsense"))).isEmpty();
    }

    @Test
    void deathRecordsAreReplacedByHeadersOfOurs() {
        assertThat(ReplayHeaders.rewritten(DIED, "run", 7))
                .containsOnly(
                        Map.entry("tenant", "seoul"),
                        Map.entry(ReplayHeaders.ORIGIN_EXCHANGE, "ticket-exchange"),
                        Map.entry(ReplayHeaders.ORIGIN_ROUTING_KEY, "ticket.issue"),
                        Map.entry(ReplayHeaders.ORIGIN_QUEUE, "ticket-issue-queue"),
                        Map.entry(ReplayHeaders.ORIGIN_REASON, "expired"),
                        Map.entry(ReplayHeaders.REPLAY_ID, "run"),
                        Map.entry(ReplayHeaders.REPLAY_NUMBER, 7L),
                        Map.entry(ReplayHeaders.REPLAY_COUNT, 1L));
    }

    @Test
    void replaysAreCounted() {
        var once = ReplayHeaders.rewritten(DIED, "run", 1);
        assertThat(ReplayHeaders.replays(once)).isEqualTo(1);
        assertThat(ReplayHeaders.replays(ReplayHeaders.rewritten(once, "other", 1)))
                .isEqualTo(2);
        assertThat(ReplayHeaders.isFrom("run", once)).isTrue();
        assertThat(ReplayHeaders.isFrom("other", once)).isFalse();
    }
}
