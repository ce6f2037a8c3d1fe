package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.Receipt;
import io.gatehouse.domain.Archive;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A purge that is taken back leaves the queue as it was, byte for byte.
class PurgeUndoneTest extends OnRabbit {

    private static final String QUEUE = "purge-undone.queue";
    private static final String OTHER = "purge-undone.other";
    private static final String DIRECT = "purge-undone.direct";
    private static final String TOPIC = "purge-undone.topic";

    PurgeUndoneTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE, OTHER), List.of(DIRECT, TOPIC));
    }

    private static List<String> lines(List<Letters.Sent> sent) throws IOException {
        var lines = new ArrayList<String>();
        for (var one : sent) {
            lines.add(one.line());
        }
        return lines;
    }

    /// Compared with what a queue makes of the same messages without anybody in between: RabbitMQ 4 sorts headers.
    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    void everyKindOfMessageComesBackByteForByte(String type) throws Exception {
        rabbit.channel().exchangeDeclare(DIRECT, "direct", true);
        var sent = new ArrayList<>(Letters.ofEveryKind(DIRECT, "issue", lab.rabbitUser()));
        for (var queue : List.of(QUEUE, OTHER)) {
            rabbit.queue(queue, Map.of("x-queue-type", type));
            rabbit.channel().queueBind(queue, DIRECT, "issue");
            Letters.send(rabbit.channel(), Letters.ofEveryKind("", queue, lab.rabbitUser()));
        }
        Letters.send(rabbit.channel(), sent);
        rabbit.channel().queueUnbind(OTHER, DIRECT, "issue");
        try (var bench = bench()) {
            var undisturbed = bench.drain(OTHER).stream()
                    .map(Letters::line)
                    .map(line -> line.replace(OTHER, QUEUE))
                    .toList();
            assertThat(undisturbed).hasSize(2 * sent.size());
            var purged = bench.run("purge", "queue", QUEUE);
            assertThat(purged.outcome()).as(purged.toString()).isEqualTo(Receipt.Outcome.DONE);
            assertThat(purged.counts().done()).isEqualTo(undisturbed.size());
            assertThat(rabbit.count(QUEUE)).isZero();
            assertThat(bench.kept(purged).state()).isEqualTo(Archive.State.COMPLETE);

            var restored = bench.undo(purged);
            assertThat(restored.outcome()).as(restored.toString()).isEqualTo(Receipt.Outcome.DONE);
            assertThat(bench.drain(QUEUE)).extracting(Letters::line).isEqualTo(undisturbed);
            assertThat(bench.kept(purged).state()).isEqualTo(Archive.State.RESTORED);
        }
    }

    @Test
    void messagesGoBackToTheirQueueOnlyAndKeepTheirRoutingKey() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.queue(OTHER, Map.of());
        rabbit.channel().exchangeDeclare(TOPIC, "topic", true);
        rabbit.channel().queueBind(QUEUE, TOPIC, "a.#");
        var sent = Letters.many(TOPIC, "a.b", 20);
        Letters.send(rabbit.channel(), sent);
        rabbit.channel().queueBind(OTHER, TOPIC, "a.#");
        try (var bench = bench()) {
            assertThat(bench.undo(bench.run("purge", "queue", QUEUE)).counts().done())
                    .isEqualTo(20);
            assertThat(rabbit.count(OTHER)).isZero();
            var back = bench.drain(QUEUE);
            assertThat(back)
                    .hasSize(20)
                    .allMatch(message -> message.routingKey().equals("a.b"));
            assertThat(rabbit.http("GET", "exchanges/%2F?columns=name", "")).doesNotContain("gatehouse-restore");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    void fiveThousandComeBackInTheirOrder(String type) throws Exception {
        comeBack(type, 5_000);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"classic", "quorum"})
    void aHundredThousandComeBackInTheirOrder(String type) throws Exception {
        comeBack(type, 100_000);
    }

    private void comeBack(String type, int count) throws Exception {
        rabbit.queue(QUEUE, Map.of("x-queue-type", type));
        var sent = Letters.many("", QUEUE, count);
        Letters.send(rabbit.channel(), sent);
        try (var bench = bench()) {
            var purged = bench.run("purge", "queue", QUEUE);
            assertThat(purged.counts().done()).as(purged.toString()).isEqualTo(count);
            assertThat(rabbit.count(QUEUE)).isZero();
            var restored = bench.undo(purged);
            assertThat(restored.counts().done()).as(restored.toString()).isEqualTo(count);
            assertThat(bench.drain(QUEUE)).extracting(Letters::line).isEqualTo(lines(sent));
            System.out.println(
                    type + ": " + count + " purged in " + purged.took().toMillis() + " ms, restored in "
                            + restored.took().toMillis() + " ms");
        }
    }
}
