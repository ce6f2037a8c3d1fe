package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever takes messages from a quorum queue leaves alone what has hardly a delivery left, and says what to do.
class LimitedDeliveriesTest extends OnRabbit {

    private static final String DLQ = "limited-test.dlq";
    private static final String TARGET = "limited-test.target";
    private static final String POLICY = "limited-test";
    private static final String RAISED = "gatehouse-delivery-limit-" + DLQ;

    LimitedDeliveriesTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(DLQ, TARGET), List.of());
    }

    @AfterEach
    void removePolicies() throws Exception {
        rabbit.http("DELETE", "policies/%2F/" + POLICY, "");
        rabbit.http("DELETE", "policies/%2F/" + RAISED, "");
    }

    private void letters(Map<String, Object> arguments) throws Exception {
        rabbit.queue(DLQ, arguments);
        rabbit.queue(TARGET, Map.of());
        rabbit.deadLetters(DLQ, 0, 5, "", TARGET);
    }

    /// Takes all of them and gives them back.
    private void giveBack() throws Exception {
        var channel = rabbit.channel().getConnection().createChannel();
        for (var taken = 0; taken < 5; taken++) {
            assertThat(channel.basicGet(DLQ, false)).isNotNull();
        }
        channel.close();
        awaitAll();
    }

    private void awaitAll() {
        await().until(() -> rabbit.count(DLQ) == 5);
    }

    @Test
    void aReplayEndsBeforeItCostsALetterAndThePolicyThatItOffersLetsItGoOn() throws Exception {
        rabbit.http(
                "PUT",
                "policies/%2F/" + POLICY,
                "{\"pattern\":\"^limited-test\",\"priority\":3,\"definition\":{\"delivery-limit\":3,\"max-length\":1000}}");
        letters(Map.of("x-queue-type", "quorum"));
        giveBack();
        awaitLimit(3);
        assertThat(RabbitDesk.keys(desk.preview("replay", "queue", DLQ))).contains("effect.deliveries");

        var stopped = desk.run("replay", "queue", DLQ);

        assertThat(stopped.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(RabbitDesk.facts(stopped)).contains("receipt.replay.near-limit");
        awaitAll();
        var again = desk.preview("replay", "queue", DLQ);
        assertThat(RabbitDesk.refusal(again)).as("without taking one").isEqualTo("refused.deliveries");
        assertThat(again.remedy()).isEqualTo(stopped.remedy()).isPresent();
        var remedy = again.remedy().orElseThrow();
        assertThat(remedy.inputs().values())
                .containsEntry("policy", RAISED)
                .containsEntry("name-pattern", "^limited-test\\.dlq$")
                .containsEntry("definition", "{\"delivery-limit\":103,\"max-length\":1000}")
                .containsEntry("priority", "4");
        desk.execute(desk.action(remedy.action()).preview(remedy.inputs()));
        awaitLimit(103);
        var done = desk.run("replay", "queue", DLQ);
        assertThat(done.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(rabbit.count(TARGET)).isEqualTo(5);
    }

    private void awaitLimit(int limit) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.commands
                        .messages()
                        .facts(new QueueName(DLQ))
                        .filter(facts -> Integer.valueOf(limit)
                                .equals(facts.policyDefinition().get("delivery-limit")))
                        .isPresent());
    }

    @Test
    void aLimitThatNoPolicyRaisesIsSaidToBeSoAndOneByOneGoesOn() throws Exception {
        letters(Map.of("x-queue-type", "quorum", "x-delivery-limit", 4));
        giveBack();
        giveBack();
        var stopped = desk.run("replay", "queue", DLQ);
        assertThat(RabbitDesk.facts(stopped)).contains("receipt.replay.near-fixed-limit");
        assertThat(stopped.remedy()).isEmpty();
        awaitAll();
        var form = new String[] {"queue", DLQ, "to", TARGET};
        assertThat(RabbitDesk.refusal(desk.preview("move", form))).isEqualTo("refused.deliveries");
        var anyway = desk.run("move", "queue", DLQ, "to", TARGET, "anyway", "true");
        assertThat(anyway.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(rabbit.count(TARGET)).isEqualTo(5);
    }

    @Test
    void anEditLeavesTiredLettersAlone() throws Exception {
        letters(Map.of("x-queue-type", "quorum", "x-delivery-limit", 4));
        giveBack();
        giveBack();
        var preview = desk.preview("edit", "queue", DLQ, "body", "new");
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        awaitAll();
        assertThat(RabbitDesk.refusal(desk.preview("edit", "queue", DLQ, "body", "new")))
                .isEqualTo("refused.deliveries");
        assertThat(rabbit.count(TARGET)).isZero();
    }

    @Test
    void aPurgeKeepsWhatItHoldsAndTakesNoMore() throws Exception {
        letters(Map.of("x-queue-type", "quorum", "x-delivery-limit", 4));
        giveBack();
        giveBack();
        var stopped = desk.run("purge", "queue", DLQ);
        assertThat(stopped.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(RabbitDesk.facts(stopped)).contains("receipt.archive", "receipt.archive.near-limit");
        await().until(() -> rabbit.count(DLQ) == 4);
        assertThat(RabbitDesk.refusal(desk.preview("purge", "queue", DLQ))).isEqualTo("refused.deliveries");
        desk.undo(stopped);
        awaitAll();
    }

    @Test
    void aLimitThatLeavesNoRoomIsRefusedAtOnce() throws Exception {
        letters(Map.of("x-queue-type", "quorum", "x-delivery-limit", 1));
        var refused = desk.preview("replay", "queue", DLQ);
        assertThat(RabbitDesk.refusal(refused)).isEqualTo("refused.deliveries.no-room");
        assertThat(RabbitDesk.keys(refused)).contains("effect.deliveries.fixed");
        var anyway = desk.run("replay", "queue", DLQ, "anyway", "true");
        assertThat(anyway.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(rabbit.count(TARGET)).isEqualTo(5);
    }
}
