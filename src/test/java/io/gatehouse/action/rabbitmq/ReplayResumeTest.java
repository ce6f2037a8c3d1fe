package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.file.WorkFolder;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.WorkMemory;
import io.gatehouse.replay.ReplayPlan;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class ReplayResumeTest {

    private static final String DLQ = "resume-test.dlq";
    private static final String TARGET = "resume-test.target";
    private static final int MESSAGES = 9_000;

    private final LabEndpoints lab;
    private final Path folder;
    private final TestRabbit rabbit;
    private final TestActions actions;

    ReplayResumeTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        this.lab = lab;
        this.folder = folder;
        this.rabbit = new TestRabbit(lab);
        this.actions = new TestActions(TestRabbit.endpoint(lab), new WorkFolder(folder));
    }

    @BeforeEach
    void declare() throws Exception {
        rabbit.queue(DLQ, Map.of());
        rabbit.queue(TARGET, Map.of());
    }

    @AfterEach
    void remove() throws Exception {
        rabbit.channel().queueDelete(DLQ);
        rabbit.channel().queueDelete(TARGET);
        actions.close();
        rabbit.close();
    }

    private void interrupted(long total, long done) {
        var run = new WorkMemory.Run(
                "run-1",
                "test",
                DLQ,
                new WorkMemory.Counts(total, 0),
                TestActions.inputs("queue", DLQ).values(),
                Instant.now());
        try (var begun = new WorkFolder(folder).begin(run)) {
            begun.done(done);
            begun.keep();
        }
    }

    @Test
    void aKilledReplayIsGoneOnWithUpToItsFixedEnd() throws Exception {
        rabbit.deadLetters(DLQ, 0, MESSAGES, "", TARGET);
        var process = ActionProcess.replay(TestRabbit.endpoint(lab), folder, DLQ, 3_000);
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(() -> rabbit.count(TARGET) > 2_000);
        assertThat(actions.preview("replay-resume", "queue", DLQ).refusal())
                .as("it is still at work")
                .contains(Text.of("refused.not-interrupted", DLQ));
        process.destroyForcibly().waitFor();
        await().until(() -> rabbit.count(DLQ) + rabbit.count(TARGET) >= MESSAGES);
        // What died meanwhile is not part of it.
        rabbit.deadLetters(DLQ, 100_000, 50, "", TARGET);
        assertThat(TestActions.keys(actions.preview("replay", "queue", DLQ))).contains("effect.replay.interrupted");
        var preview = actions.preview("replay-resume", "queue", DLQ);
        assertThat(TestActions.keys(preview)).contains("effect.resume.rest", "effect.resume.repeated");
        var receipt = actions.execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        var arrived = rabbit.drainIds(TARGET);
        assertThat(new HashSet<>(arrived))
                .containsAll(
                        IntStream.range(0, MESSAGES).mapToObj(String::valueOf).collect(Collectors.toSet()));
        assertThat(arrived.size() - (long) MESSAGES)
                .isBetween(0L, receipt.counts().repeated());
        assertThat(receipt.counts().repeated()).isLessThanOrEqualTo(ReplayPlan.DEFAULT_PREFETCH);
        assertThat(rabbit.count(DLQ)).as("but for a batch of acknowledgements").isBetween(20L, 50L);
        assertThat(actions.preview("replay-resume", "queue", DLQ).refusal()).isPresent();
    }

    @Test
    void withoutAnInterruptedReplayThereIsNothingToGoOnWith() {
        assertThat(actions.preview("replay-resume", "queue", DLQ).refusal())
                .contains(Text.of("refused.not-interrupted", DLQ));
        interrupted(10, 3);
        assertThat(actions.preview("replay-resume", "queue", DLQ).refusal()).contains(Text.of("refused.empty", DLQ));
    }

    @Test
    void aQueueThatChangedInBetweenIsPreviewedAgain() throws Exception {
        interrupted(10, 3);
        rabbit.deadLetters(DLQ, 0, 7, "", TARGET);
        var preview = actions.preview("replay-resume", "queue", DLQ);
        rabbit.deadLetters(DLQ, 7, 1, "", TARGET);
        assertThatThrownBy(() -> actions.execute(preview)).isInstanceOf(PreviewOutdated.class);
        rabbit.channel().queueDelete(DLQ);
        assertThatThrownBy(() -> actions.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(actions.preview("replay-resume", "queue", DLQ).refusal()).contains(Text.of("refused.no-queue", DLQ));
    }

    @Test
    void aBrokerThatIsGoneLeavesItToBeGoneOnWithLater() throws Exception {
        interrupted(10, 3);
        rabbit.deadLetters(DLQ, 0, 7, "", TARGET);
        var at = TestRabbit.endpoint(lab);
        try (var port = new FaultyPort(at.amqpPort());
                var away = new TestActions(
                        new Endpoints.RabbitMq(at.host(), port.port(), at.managementPort(), "/", at.login(), false),
                        new WorkFolder(folder))) {
            var preview = away.preview("replay-resume", "queue", DLQ);
            port.answer("gone".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> away.execute(preview)).isInstanceOf(BrokerException.class);
        }
        var receipt = actions.run("replay-resume", "queue", DLQ);
        assertThat(receipt.counts().done()).isEqualTo(7);
        assertThat(rabbit.count(TARGET)).isEqualTo(7);
    }
}
