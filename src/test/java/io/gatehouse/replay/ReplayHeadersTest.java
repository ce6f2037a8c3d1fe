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

    private static final Target HOME = new Target("ticket-exchange", "ticket.issue");

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
    void aMessageThatGoesBackToItsOriginBearsOneHeaderOfOurs() {
        assertThat(ReplayHeaders.rewritten(DIED, HOME, "run", 7))
                .containsOnly(Map.entry("tenant", "seoul"), Map.entry(ReplayHeaders.REPLAY, "run 1 7"));
    }

    @Test
    void aMessageThatGoesElsewhereBearsItsOrigin() {
        assertThat(ReplayHeaders.rewritten(DIED, new Target("", "spare"), "run", 7))
                .containsOnly(
                        Map.entry("tenant", "seoul"),
                        Map.entry(ReplayHeaders.ORIGIN_EXCHANGE, "ticket-exchange"),
                        Map.entry(ReplayHeaders.ORIGIN_ROUTING_KEY, "ticket.issue"),
                        Map.entry(ReplayHeaders.ORIGIN_QUEUE, "ticket-issue-queue"),
                        Map.entry(ReplayHeaders.ORIGIN_REASON, "expired"),
                        Map.entry(ReplayHeaders.REPLAY, "run 1 7"));
    }

    @Test
    void replaysAreCounted() {
        var once = ReplayHeaders.rewritten(DIED, HOME, "run", 1);
        assertThat(ReplayHeaders.replays(once)).isEqualTo(1);
        assertThat(ReplayHeaders.replays(ReplayHeaders.rewritten(once, HOME, "other", 1)))
                .isEqualTo(2);
        assertThat(ReplayHeaders.isFrom("run", once)).isTrue();
        assertThat(ReplayHeaders.isFrom("other", once)).isFalse();
    }

    @Test
    void whatIsNoStampOfOursIsNone() {
        for (var foreign : List.<Object>of("", "run", "run 1", "run x 7", "run 1 -", 7, List.of("run 1 7"))) {
            assertThat(ReplayHeaders.replays(Map.of(ReplayHeaders.REPLAY, foreign)))
                    .isZero();
        }
    }

    @Test
    void theStampOfAMillionthMessageIsShort() {
        var stamp = new Stamp(ReplayPlan.newId(), 1, 1_000_000);
        assertThat(stamp.text()).hasSize(15);
        assertThat(Stamp.of(Map.of(ReplayHeaders.REPLAY, stamp.text()))).contains(stamp);
    }
}
