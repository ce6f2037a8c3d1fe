package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.domain.Archive;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Restoring refuses what would make it worse, and goes on where it was cut off.
class RestoreTest extends OnRabbit {

    private static final String QUEUE = "restore-test.queue";
    private static final int MANY = 6_000;

    RestoreTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of());
    }

    private String purged(RabbitDesk bench, int messages) throws Exception {
        rabbit.queue(QUEUE, Map.of());
        Letters.send(rabbit.channel(), Letters.many("", QUEUE, messages));
        return RabbitDesk.archive(bench.run("purge", "queue", QUEUE));
    }

    private static String refusal(RabbitDesk bench, String... pairs) {
        return bench.preview("restore", pairs).refusal().orElseThrow().key();
    }

    @Test
    void whatWouldMakeItWorseIsRefused() throws Exception {
        try (var bench = bench()) {
            assertThat(refusal(bench, "archive", "20261121-000000-0000")).isEqualTo("refused.no-archive");
            var id = purged(bench, 10);
            rabbit.queue(QUEUE, Map.of("x-max-length", 5));
            assertThat(refusal(bench, "archive", id)).isEqualTo("refused.queue-differs");
            rabbit.channel().queueDelete(QUEUE);
            bench.run("restore", "archive", id);
            assertThat(rabbit.count(QUEUE)).isEqualTo(10);
            assertThat(refusal(bench, "archive", id)).isEqualTo("refused.archive-restored");
            var again = bench.preview("restore", "archive", id, "again", "true");
            assertThat(RabbitDesk.keys(again)).contains("effect.restore.not-empty");
            bench.execute(again);
            assertThat(rabbit.count(QUEUE)).isEqualTo(20);

            var damaged = purged(bench, 10);
            var file = folder.resolve("archives").resolve(damaged).resolve("messages");
            var bytes = Files.readAllBytes(file);
            bytes[100] ^= 1;
            Files.write(file, bytes);
            assertThat(refusal(bench, "archive", damaged)).isEqualTo("refused.archive-damaged");
            assertThat(rabbit.count(QUEUE)).isZero();
        }
    }

    @Test
    void whatChangedAfterThePreviewIsNotRestored() throws Exception {
        try (var bench = bench()) {
            var id = purged(bench, 10);
            var preview = bench.preview("restore", "archive", id);
            Letters.send(rabbit.channel(), Letters.many("", QUEUE, 1));
            assertThatThrownBy(() -> bench.execute(preview)).isInstanceOf(PreviewOutdated.class);
            var dropped = bench.preview("restore", "archive", id);
            bench.run("drop-archive", "archive", id);
            assertThatThrownBy(() -> bench.execute(dropped)).isInstanceOf(PreviewOutdated.class);
            assertThat(rabbit.count(QUEUE)).isEqualTo(1);
        }
    }

    @Test
    void aRestoreThatIsCutOffGoesOnWithoutRepeating() throws Exception {
        try (var port = new FaultyPort(lab.amqpPort());
                var bench = behind(port.port())) {
            var id = purged(bench, MANY);
            var preview = bench.preview("restore", "archive", id);
            var receipt = bench.action("restore").execute(preview, new Breaking(port, 2_000));
            assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Receipt.Outcome.STOPPED);
            assertThat(RabbitDesk.facts(receipt)).contains("receipt.restore.lost");
            port.passOn();
            assertThat(bench.archives.find(id).orElseThrow().state()).isEqualTo(Archive.State.RESTORING);
            var next = bench.preview("restore", "archive", id);
            assertThat(RabbitDesk.keys(next)).contains("effect.restore.resumed");
            assertThat(bench.execute(next).outcome()).isEqualTo(Receipt.Outcome.DONE);
            var lines = new ArrayList<String>();
            for (var sent : Letters.many("", QUEUE, MANY)) {
                lines.add(sent.line());
            }
            assertThat(bench.drain(QUEUE)).extracting(Letters::line).isEqualTo(lines);
        }
    }

    @Test
    void aQueueThatTakesNoMoreLosesNothing() throws Exception {
        try (var bench = bench()) {
            rabbit.queue(QUEUE, Map.of("x-max-length", 100, "x-overflow", "reject-publish"));
            Letters.send(rabbit.channel(), Letters.many("", QUEUE, 100));
            var id = RabbitDesk.archive(bench.run("purge", "queue", QUEUE));
            Letters.send(rabbit.channel(), Letters.many("", QUEUE, 40));
            var receipt = bench.run("restore", "archive", id);
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
            assertThat(RabbitDesk.facts(receipt)).contains("receipt.restore.refused");
            rabbit.channel().queuePurge(QUEUE);
            bench.run("restore", "archive", id);
            assertThat(bench.drain(QUEUE).size() + receipt.counts().done()).isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void archivesAreListedAndDropped() throws Exception {
        try (var bench = bench()) {
            var id = purged(bench, 10);
            var table = bench.run("archives").table().orElseThrow();
            assertThat(table.rows()).hasSize(1);
            assertThat(table.rows().getFirst()).contains(id, QUEUE, "purge", "10", "complete");
            var preview = bench.preview("drop-archive", "archive", id);
            assertThat(RabbitDesk.keys(preview)).contains("effect.drop-archive.unrestored");
            var stale = bench.preview("drop-archive", "archive", id);
            bench.execute(preview);
            assertThat(bench.run("archives").table().orElseThrow().rows()).isEmpty();
            assertThatThrownBy(() -> bench.execute(stale)).isInstanceOf(PreviewOutdated.class);
            assertThat(bench.preview("drop-archive", "archive", id).refusal()).isPresent();
        }
    }
}
