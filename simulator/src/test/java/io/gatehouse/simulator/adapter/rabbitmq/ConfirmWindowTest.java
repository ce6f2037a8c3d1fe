package io.gatehouse.simulator.adapter.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which messages are confirmed.
class ConfirmWindowTest {

    private final ConfirmWindow window = new ConfirmWindow(3);

    private void publish(int count) {
        for (int i = 1; i <= count; i++) {
            var _ = window.add(i, "m" + i);
        }
    }

    private static List<String> failures(List<ConfirmWindow.Settled> settled) {
        return settled.stream().map(ConfirmWindow.Settled::failure).toList();
    }

    @Test
    void isFullUntilOneIsConfirmed() {
        publish(3);
        assertThat(window.full()).isTrue();

        assertThat(failures(window.confirmed(2, false))).containsExactly("");
        assertThat(window.full()).isFalse();
    }

    @Test
    void oneConfirmMayStandForAllBeforeIt() {
        publish(3);
        window.confirmed(2, false);

        assertThat(window.confirmed(3, true)).hasSize(2);
        assertThat(window.lost("gone")).isEmpty();
    }

    @Test
    void aConfirmedMessageThatCameBackHasFailed() {
        publish(2);
        window.returned("m1", "unroutable: NO_ROUTE");

        assertThat(failures(window.confirmed(2, true))).containsExactly("unroutable: NO_ROUTE", "");
    }

    @Test
    void refusedMessagesHaveFailed() {
        publish(2);

        assertThat(failures(window.refused(2, true))).allMatch(failure -> failure.contains("nack"));
    }

    @Test
    void whatIsLeftWhenTheChannelClosesHasFailedOnce() {
        publish(3);
        window.confirmed(1, false);

        assertThat(failures(window.lost("reset"))).containsExactly("reset", "reset");
        assertThat(window.lost("reset")).isEmpty();
        assertThat(window.confirmed(3, true)).isEmpty();
    }

    @Test
    void oneSlowConfirmDoesNotLetTheNumbersRunAway() {
        publish(1);
        for (int i = 2; i <= 24; i++) {
            var _ = window.add(i, "m" + i);
            window.confirmed(i, false);
        }

        assertThat(window.full()).isTrue();
        window.confirmed(1, false);
        assertThat(window.full()).isFalse();
    }
}
