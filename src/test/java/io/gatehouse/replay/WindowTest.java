package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final List<String> acks = new ArrayList<>();

    private long acknowledge(Window window) {
        return window.acknowledge((tag, upTo) -> acks.add((upTo ? "..." : "") + tag));
    }

    private static Window window(int prefetch, long messages) {
        var window = new Window(prefetch);
        window.open(messages, false);
        return window;
    }

    private static void deliverAndSend(Window window, int first, int last) {
        for (var tag = first; tag <= last; tag++) {
            assertThat(window.take(tag)).isTrue();
            assertThat(window.send(tag, String.valueOf(tag))).isPositive();
        }
    }

    @Test
    void contiguousConfirmsAreAcknowledgedAtOnce() {
        var window = window(10, 1_000);
        deliverAndSend(window, 1, 5);
        window.confirmed(3, true);
        assertThat(acknowledge(window)).isEqualTo(3);
        assertThat(acks).containsExactly("...3");
        assertThat(window.unanswered()).isEqualTo(2);
    }

    @Test
    void aGapHoldsLaterOnesBack() {
        var window = window(10, 1_000);
        deliverAndSend(window, 1, 3);
        window.confirmed(2, false);
        window.confirmed(3, false);
        assertThat(acknowledge(window)).isZero();
        window.confirmed(1, false);
        assertThat(acknowledge(window)).isEqualTo(3);
        assertThat(acks).containsExactly("...3");
    }

    @Test
    void aReturnedMessageIsNeverAcknowledged() {
        var window = window(10, 1_000);
        deliverAndSend(window, 1, 3);
        assertThat(window.returned(2)).isTrue();
        window.confirmed(3, true);
        assertThat(acknowledge(window)).isEqualTo(2);
        assertThat(acks).containsExactly("1", "3");
        assertThat(window.unanswered()).isZero();
    }

    @Test
    void aRejectedMessageIsNeverAcknowledged() {
        var window = window(10, 1_000);
        deliverAndSend(window, 1, 4);
        window.confirmed(1, false);
        assertThat(window.rejected(3, true)).containsExactly("2", "3");
        window.confirmed(4, false);
        acknowledge(window);
        assertThat(acks).containsExactly("1", "4");
    }

    @Test
    void oneReturnOfNobodyKnowsWhichLeavesAllUnansweredOnes() {
        var window = window(10, 1_000);
        deliverAndSend(window, 1, 4);
        window.confirmed(1, false);
        assertThat(window.returnedAll()).isEqualTo(3);
        assertThat(window.returnedAll()).isZero();
        window.confirmed(4, true);
        acknowledge(window);
        assertThat(acks).containsExactly("1");
        assertThat(window.unanswered()).isZero();
    }

    @Test
    void theLastWindowIsAcknowledgedOnlyAfterTheLastMessageCame() {
        var window = window(4, 10);
        deliverAndSend(window, 1, 4);
        window.confirmed(4, true);
        assertThat(acknowledge(window)).isEqualTo(4);
        deliverAndSend(window, 5, 8);
        window.confirmed(8, true);
        // 6 acknowledged + 4 out = 10: one more would bring a message from beyond the end point.
        assertThat(acknowledge(window)).isEqualTo(2);
        deliverAndSend(window, 9, 10);
        assertThat(window.isFull()).isTrue();
        assertThat(window.take(11)).isFalse();
        window.confirmed(10, true);
        assertThat(acknowledge(window)).isZero();
        window.cancelled();
        assertThat(acknowledge(window)).isEqualTo(4);
        assertThat(acks).containsExactly("...4", "...6", "...10");
    }

    @Test
    void heldMessagesClogTheWindowUntilItIsRenewed() {
        var window = window(4, 100);
        for (var tag = 1; tag <= 4; tag++) {
            assertThat(window.take(tag)).isTrue();
            window.hold(tag);
        }
        assertThat(window.isOver()).isTrue();
        window.renew();
        assertThat(window.isOver()).isFalse();
        assertThat(window.consumerPrefetch()).isEqualTo(4);
        deliverAndSend(window, 5, 8);
        window.confirmed(4, true);
        assertThat(acknowledge(window)).isEqualTo(4);
        assertThat(acks).containsExactly("5", "6", "7", "8");
    }

    @Test
    void aCarefulWindowBeginsWithOneAndGrowsOnlyWhileNoneIsOnItsWay() {
        var window = new Window(500);
        window.open(10_000, true);
        var tag = 0;
        for (var size : List.of(1, 2, 4, 8, 16, 32, 64, 128, 256)) {
            assertThat(window.consumerPrefetch()).isEqualTo(size);
            deliverAndSend(window, tag + 1, tag + size - 1);
            window.confirmed(tag + size - 1, true);
            assertThat(window.isOver()).as("one is on its way").isFalse();
            deliverAndSend(window, tag + size, tag + size);
            tag += size;
            window.confirmed(tag, true);
            assertThat(acknowledge(window)).as("that would bring another").isZero();
            assertThat(window.isOver()).isTrue();
            window.renew();
            assertThat(acknowledge(window)).isEqualTo((long) size);
        }
        assertThat(window.consumerPrefetch()).isEqualTo(500);
        deliverAndSend(window, tag + 1, tag + 10);
        window.confirmed(tag + 10, true);
        assertThat(acknowledge(window)).isEqualTo(10);
    }

    @Test
    void aSlowTargetLetsTheWindowGrow() {
        var window = window(2, 1_000);
        deliverAndSend(window, 1, 1);
        window.hold(1_000_000);
        for (var tag = 2; tag <= 200; tag++) {
            deliverAndSend(window, tag, tag);
            window.confirmed(tag, false);
            acknowledge(window);
        }
        assertThat(acks).hasSize(199);
        window.confirmed(1, false);
        assertThat(acknowledge(window)).isEqualTo(1);
    }

    @Test
    void acknowledgementsTheBrokerHasNotAnsweredAreInDoubt() {
        var window = window(4, 100);
        deliverAndSend(window, 1, 4);
        window.confirmed(4, true);
        acknowledge(window);
        assertThat(window.unprovenAcks()).isEqualTo(4);
        deliverAndSend(window, 5, 7);
        assertThat(window.unprovenAcks()).isEqualTo(1);
    }
}
