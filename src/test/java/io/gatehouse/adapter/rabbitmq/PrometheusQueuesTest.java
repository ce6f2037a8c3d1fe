package io.gatehouse.adapter.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.QueueCounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrometheusQueuesTest {

    private static final String READY = "rabbitmq_detailed_queue_messages_ready";

    private final QueueTally tally = new QueueTally();

    @Test
    void threeFamiliesMakeOneLineOfCountsPerQueue() throws IOException {
        var counts = read("""
                # TYPE rabbitmq_detailed_queue_messages_ready gauge
                rabbitmq_detailed_queue_messages_ready{vhost="/",queue="b"} 12
                rabbitmq_detailed_queue_messages_ready{vhost="/",queue="a"} 3
                rabbitmq_detailed_queue_messages_unacked{vhost="/",queue="a"} 4
                rabbitmq_detailed_queue_messages{vhost="/",queue="a"} 7
                rabbitmq_detailed_queue_process_reductions_total{vhost="/",queue="a"} 99
                rabbitmq_detailed_queue_consumers{vhost="/",queue="a"} 2
                """);

        assertThat(counts.names()).containsExactly("a", "b");
        assertThat(counts.readyMessages(0)).isEqualTo(3);
        assertThat(counts.unackedMessages(0)).isEqualTo(4);
        assertThat(counts.consumers(0)).isEqualTo(2);
        assertThat(counts.readyMessages(1)).isEqualTo(12);
        assertThat(counts.consumers(1)).isEqualTo(QueueCounts.NOT_TOLD);
    }

    @Test
    void hostileNamesComeThroughAsTheyAre() throws IOException {
        var counts = read(READY + "{vhost=\"/\",queue=\"<b>\\\"x\\\"</b>\\\\ \\n}{,=\"} 1\n" + READY
                + "{queue=\"\u0001\r\t큐\",vhost=\"/\"} 2\n" + READY + "{vhost=\"/\",queue=\"" + "é".repeat(127)
                + "\"} 3\n");

        assertThat(counts.names()).containsExactly("\u0001\r\t큐", "<b>\"x\"</b>\\ \n}{,=", "é".repeat(127));
        assertThat(counts.readyMessages(1)).isEqualTo(1);
    }

    @Test
    void otherVirtualHostsAreLeftOut() throws IOException {
        assertThat(read(READY + "{vhost=\"other\",queue=\"a\"} 1\n" + READY + "{vhost=\"/\",queue=\"b\"} 1\n")
                        .names())
                .containsExactly("b");
    }

    @Test
    void numbersThatAreNotToldAreNotZero() throws IOException {
        assertThat(read(READY + "{vhost=\"/\",queue=\"a\"} undefined\n").size()).isZero();
    }

    @Test
    void linesLongerThanWhatIsReadAtOnceStayWhole() throws IOException {
        var text = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            text.append(READY + "{vhost=\"/\",queue=\"queue-%05d\"} %d\n".formatted(i, i));
        }

        var counts = read(text.toString());

        assertThat(counts.size()).isEqualTo(2_000);
        assertThat(counts.queues().allMatch(i -> counts.readyMessages(i) == i)).isTrue();
    }

    @Test
    void queuesThatAreGoneAreForgottenAndNewOnesFound() throws IOException {
        read(READY + "{vhost=\"/\",queue=\"a\"} 1\n" + READY + "{vhost=\"/\",queue=\"b\"} 1\n");
        var before = read(READY + "{vhost=\"/\",queue=\"b\"} 2\n");
        var after = read(READY + "{vhost=\"/\",queue=\"c\"} 5\n" + READY + "{vhost=\"/\",queue=\"b\"} 3\n");

        assertThat(before.names()).containsExactly("b");
        assertThat(after.names()).containsExactly("b", "c");
        assertThat(after.readyMessages(0)).isEqualTo(3);
        assertThat(before.readyMessages(0)).isEqualTo(2);
    }

    @Test
    void textThatBreaksOffIsAFailure() {
        assertThatThrownBy(() -> read(READY + "{vhost=\"/\",queue=\"a\"} 1\n" + READY + "{vhost=\"/\",que"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void somethingElseIsNotTakenForABrokerWithoutQueues() throws IOException {
        assertThat(PrometheusQueues.read(stream("<html>\n<body>It works!</body>\n</html>\n"), "/", tally))
                .isFalse();
        assertThat(PrometheusQueues.read(stream("rabbitmq_build_info{version=\"4\"} 1\n"), "/", tally))
                .isTrue();
    }

    private QueueCounts read(String text) throws IOException {
        tally.begin();
        PrometheusQueues.read(stream(text), "/", tally);
        return tally.counts("test");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
