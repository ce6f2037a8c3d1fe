package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A purge that does not come to its end leaves every message in the queue or in the archive, and says which.
class PurgeKeptTest extends OnRabbit {

    private static final String QUEUE = "purge-kept.queue";

    PurgeKeptTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of());
    }

    private void fill(Map<String, Object> arguments, int messages) throws Exception {
        rabbit.queue(QUEUE, arguments);
        Letters.send(rabbit.channel(), Letters.many("", QUEUE, messages));
    }

    @Test
    void aBrokerThatGoesAwayHalfWayLosesNothing() throws Exception {
        fill(Map.of(), 5_000);
        try (var port = new FaultyPort(lab.amqpPort());
                var bench = behind(port.port())) {
            var preview = bench.preview("purge", "queue", QUEUE);
            var receipt = bench.action("purge").execute(preview, new Breaking(port, 1_500));
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
            assertThat(RabbitDesk.facts(receipt)).contains("receipt.archive.lost", "receipt.archive.unsure");
            port.passOn();
            var kept = bench.kept(receipt).messages();
            await().until(() -> rabbit.count(QUEUE) + kept.count() >= 5_000);
            assertThat(rabbit.count(QUEUE) + kept.count()).isLessThanOrEqualTo(5_000 + kept.unsure());
        }
    }

    @Test
    void aPurgeThatIsStoppedKeepsTheRestInTheQueue() throws Exception {
        fill(Map.of("x-queue-type", "quorum"), 5_000);
        try (var bench = bench()) {
            var receipt = bench.action("purge").execute(bench.preview("purge", "queue", QUEUE), new Progress() {
                private volatile boolean stop;

                @Override
                public void report(Step step) {
                    stop = step.done() > 1_000;
                }

                @Override
                public boolean stopRequested() {
                    return stop;
                }
            });
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
            await().until(() -> rabbit.count(QUEUE) == 5_000 - receipt.counts().done());
            bench.undo(receipt);
            assertThat(bench.drain(QUEUE)).hasSize(5_000);
        }
    }

    @Test
    void messagesThatGoToTheSingleActiveConsumerStay() throws Exception {
        fill(Map.of("x-single-active-consumer", true), 10);
        rabbit.channel().basicQos(1);
        rabbit.channel().basicConsume(QUEUE, false, (_, _) -> {}, _ -> {});
        await().until(() -> rabbit.count(QUEUE) == 9);
        try (var bench = bench()) {
            var receipt = bench.run("purge", "queue", QUEUE);
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
            assertThat(RabbitDesk.facts(receipt)).contains("receipt.archive.silent");
            assertThat(rabbit.count(QUEUE)).isEqualTo(9);
        }
    }

    @Test
    void aFolderThatTakesNothingStopsItBeforeItBegins() throws Exception {
        fill(Map.of(), 10);
        var archives = folder.resolve("archives");
        try (var bench = bench()) {
            var preview = bench.preview("purge", "queue", QUEUE);
            Files.deleteIfExists(archives);
            Files.createFile(archives);
            assertThatThrownBy(() -> bench.execute(preview)).isInstanceOf(PreviewOutdated.class);
            assertThat(rabbit.count(QUEUE)).isEqualTo(10);
        }
    }

    @Test
    void withoutAnArchiveTheBrokerPurges() throws Exception {
        fill(Map.of(), 10);
        try (var bench = bench()) {
            var preview = bench.preview("purge", "queue", QUEUE, "no-archive", "true");
            assertThat(RabbitDesk.keys(preview)).contains("effect.purge.removed");
            assertThat(bench.execute(preview).undo()).isEmpty();
            assertThat(bench.archives.all("test")).isEmpty();
            assertThat(bench.audit).allMatch(entry -> entry.commandLine().contains("--no-archive=true"));
        }
    }
}
