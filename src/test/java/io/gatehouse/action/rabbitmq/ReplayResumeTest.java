package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.DeskProcess;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.port.BrokerException;
import io.gatehouse.replay.ReplayPlan;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayResumeTest extends OnRabbit {

    private static final String DLQ = "resume-test.dlq";
    private static final String TARGET = "resume-test.target";
    private static final int MESSAGES = 9_000;

    ReplayResumeTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(DLQ, TARGET), List.of());
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(DLQ, Map.of());
        rabbit.queue(TARGET, Map.of());
    }

    @Test
    void aKilledReplayIsGoneOnWithUpToItsFixedEnd() throws Exception {
        rabbit.deadLetters(DLQ, 0, MESSAGES, "", TARGET);
        var process = DeskProcess.start(TestRabbit.endpoint(lab), folder, "replay", "queue", DLQ, "rate", "3000");
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(() -> rabbit.count(TARGET) > 2_000);
        assertThat(desk.preview("replay-resume", "queue", DLQ).refusal())
                .as("it is still at work")
                .contains(Text.of("refused.not-interrupted", DLQ));
        process.destroyForcibly().waitFor();
        await().until(() -> rabbit.count(DLQ) + rabbit.count(TARGET) >= MESSAGES);
        // What died meanwhile is not part of it.
        rabbit.deadLetters(DLQ, 100_000, 50, "", TARGET);
        assertThat(RabbitDesk.keys(desk.preview("replay", "queue", DLQ))).contains("effect.replay.interrupted");
        var preview = desk.preview("replay-resume", "queue", DLQ);
        assertThat(RabbitDesk.keys(preview)).contains("effect.resume.rest", "effect.resume.repeated");
        var receipt = desk.execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        var arrived = rabbit.drainIds(TARGET);
        assertThat(new HashSet<>(arrived))
                .containsAll(
                        IntStream.range(0, MESSAGES).mapToObj(String::valueOf).collect(Collectors.toSet()));
        assertThat(arrived.size() - (long) MESSAGES)
                .isBetween(0L, receipt.counts().repeated());
        assertThat(receipt.counts().repeated()).isLessThanOrEqualTo(ReplayPlan.DEFAULT_PREFETCH);
        assertThat(rabbit.count(DLQ)).as("but for a batch of acknowledgements").isBetween(20L, 50L);
        assertThat(desk.preview("replay-resume", "queue", DLQ).refusal()).isPresent();
    }

    @Test
    void withoutAnInterruptedReplayThereIsNothingToGoOnWith() {
        assertThat(desk.preview("replay-resume", "queue", DLQ).refusal())
                .contains(Text.of("refused.not-interrupted", DLQ));
        Interrupted.replay(folder, DLQ, 10, 3);
        assertThat(desk.preview("replay-resume", "queue", DLQ).refusal()).contains(Text.of("refused.empty", DLQ));
    }

    @Test
    void aQueueThatChangedInBetweenIsPreviewedAgain() throws Exception {
        Interrupted.replay(folder, DLQ, 10, 3);
        rabbit.deadLetters(DLQ, 0, 7, "", TARGET);
        var preview = desk.preview("replay-resume", "queue", DLQ);
        rabbit.deadLetters(DLQ, 7, 1, "", TARGET);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        rabbit.channel().queueDelete(DLQ);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.preview("replay-resume", "queue", DLQ).refusal()).contains(Text.of("refused.no-queue", DLQ));
    }

    @Test
    void aBrokerThatIsGoneLeavesItToBeGoneOnWithLater() throws Exception {
        Interrupted.replay(folder, DLQ, 10, 3);
        rabbit.deadLetters(DLQ, 0, 7, "", TARGET);
        try (var port = new FaultyPort(lab.amqpPort());
                var away = behind(port.port())) {
            var preview = away.preview("replay-resume", "queue", DLQ);
            port.answer("gone".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> away.execute(preview)).isInstanceOf(BrokerException.class);
        }
        var receipt = desk.run("replay-resume", "queue", DLQ);
        assertThat(receipt.counts().done()).isEqualTo(7);
        assertThat(rabbit.count(TARGET)).isEqualTo(7);
    }
}
