package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.DeskProcess;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.Variants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of a purge or a restore: what is not in the queue is in the archive.
class KilledKeepingTest extends OnRabbit {

    private static final String QUEUE = "killed-keeping.queue";
    private static final int MESSAGES = 30_000;

    KilledKeepingTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of());
    }

    private static List<String> sentLines(List<Letters.Sent> all) throws Exception {
        var lines = new ArrayList<String>();
        for (var one : all) {
            lines.add(one.line());
        }
        return lines;
    }

    private long count() {
        try {
            return rabbit.count(QUEUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Bodies tell each message apart; a quorum queue adds its delivery count to what it delivers again.
    private static String identity(KeptMessage message) {
        return message.body().length + " " + Arrays.hashCode(message.body());
    }

    @Variants(always = "quorum", thorough = "classic")
    void aKilledPurgeLosesNothing(String type) throws Exception {
        rabbit.queue(QUEUE, Map.of("x-queue-type", type));
        var sent = Letters.many("", QUEUE, MESSAGES);
        Letters.send(rabbit.channel(), sent);
        var process = DeskProcess.start(TestRabbit.endpoint(lab), folder, "purge", "queue", QUEUE);
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> count() < MESSAGES - 1_500 && count() > 0);
        process.destroyForcibly().waitFor();
        try (var bench = bench()) {
            var archive = bench.archives.all("test").getFirst();
            assertThat(archive.state()).isEqualTo(Archive.State.UNFINISHED);
            await().until(() -> count() + archive.messages().count() >= MESSAGES);
            var before = count();
            assertThat(before + archive.messages().count() - MESSAGES)
                    .as("some may be in both, and that is told")
                    .isBetween(0L, archive.messages().unsure());
            var preview = bench.preview("restore", "archive", archive.id());
            assertThat(RabbitDesk.keys(preview)).contains("effect.restore.unsure", "effect.restore.not-empty");
            assertThat(bench.execute(preview).outcome()).isEqualTo(Receipt.Outcome.DONE);
            var found = bench.drain(QUEUE).stream()
                    .map(KilledKeepingTest::identity)
                    .distinct()
                    .toList();
            assertThat(found).hasSize((int) sent.stream()
                    .map(one -> one.bodyBytes() + " " + Arrays.hashCode(one.body()))
                    .distinct()
                    .count());
        }
    }

    @Variants(always = "classic", thorough = "quorum")
    void aKilledRestoreIsTakenUpWhereItWas(String type) throws Exception {
        rabbit.queue(QUEUE, Map.of("x-queue-type", type));
        var sent = Letters.many("", QUEUE, MESSAGES);
        Letters.send(rabbit.channel(), sent);
        try (var bench = bench()) {
            var id = RabbitDesk.archive(bench.run("purge", "queue", QUEUE));
            var random = new Random(3);
            for (var kill = 0; kill < 3; kill++) {
                var before = count();
                var process = DeskProcess.start(TestRabbit.endpoint(lab), folder, "restore", "archive", id);
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> count() > before + 500);
                process.waitFor(random.nextLong(30), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                // What was on its way arrives; then the count stands still.
                await().pollDelay(Duration.ofMillis(300)).until(() -> {
                    var now = count();
                    TimeUnit.MILLISECONDS.sleep(100);
                    return now == count();
                });
            }
            if (bench.archives.find(id).orElseThrow().state() == Archive.State.RESTORING) {
                bench.run("restore", "archive", id);
            }
            assertThat(bench.drain(QUEUE)).extracting(Letters::line).isEqualTo(sentLines(sent));
        }
    }
}
