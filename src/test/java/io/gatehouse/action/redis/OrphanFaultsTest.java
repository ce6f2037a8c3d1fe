package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.Desk;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class OrphanFaultsTest {

    private final LabEndpoints lab;
    private final OrphanDesk desk;

    OrphanFaultsTest(LabEndpoints lab) throws Exception {
        this.lab = lab;
        desk = new OrphanDesk(lab);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRequestThatAWorkerHoldsIsNotPublishedOnceMore() throws Exception {
        desk.declarePipeline();
        var user = desk.orphan("held");
        assertThat(refusal(desk.preview("republish-orphans"))).isEqualTo("refused.which-event");
        desk.execute(desk.preview("republish-orphans", "event", "show"));
        desk.rabbit.channel().basicQos(1);
        desk.rabbit
                .channel()
                .basicConsume(desk.names.rabbitMq().queue().value(), false, (tag, message) -> {}, tag -> {});
        await().until(() -> desk.rabbit.count(desk.names.rabbitMq().queue().value()) == 0);

        assertThat(desk.orphans("event", "show", "settle-seconds", "0")).isEmpty();
        assertThat(refusal(desk.preview("republish-orphans", "event", "show", "settle-seconds", "0", "users", user)))
                .isEqualTo("refused.no-orphans");
    }

    @Test
    void aRequestThatNoQueueTakesLeavesNoMarkAndStaysAnOrphan() throws Exception {
        desk.declarePipeline();
        var user = desk.orphan("unroutable");
        var preview = desk.preview("republish-orphans", "event", "show");
        var rabbitNames = desk.names.rabbitMq();
        desk.rabbit
                .channel()
                .queueUnbind(rabbitNames.queue().value(), rabbitNames.exchange(), rabbitNames.routingKey());
        var receipt = desk.execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.facts())
                .extracting(fact -> fact.key())
                .containsExactly(
                        "receipt.republish-orphans",
                        "receipt.republish-orphans.not-taken",
                        "receipt.republish-orphans.rest");
        assertThat(desk.cli.run("EXISTS", OrphanMark.key("show", user))).isEqualTo("0");
        assertThat(desk.orphans("event", "show")).containsExactly(user);
    }

    @Test
    void whenTheExchangeIsGoneHalfWayNothingIsPublishedAndTheMarkIsTakenBack() throws Exception {
        desk.declarePipeline();
        var user = desk.orphan("lost");
        var preview = desk.preview("republish-orphans", "event", "show");
        desk.rabbit.channel().exchangeDelete(desk.names.rabbitMq().exchange());
        var receipt = desk.execute(preview);
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.facts())
                .extracting(fact -> fact.key())
                .containsExactly(
                        "receipt.republish-orphans",
                        "receipt.republish-orphans.ended",
                        "receipt.republish-orphans.rest");
        assertThat(desk.cli.run("EXISTS", OrphanMark.key("show", user))).isEqualTo("0");
        assertThat(desk.orphans("event", "show")).containsExactly(user);
    }

    @Test
    void whatAnotherRunIsPublishingIsLeftToIt() {
        desk.declarePipeline();
        var user = desk.orphan("busy");
        var preview = desk.preview("republish-orphans", "event", "show");
        desk.cli.run("SET", OrphanMark.key("show", user), "another run");
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(refusal(desk.preview("republish-orphans", "event", "show"))).isEqualTo("refused.no-orphans");
        assertThat(desk.cli.run("GET", OrphanMark.key("show", user))).isEqualTo("another run");
    }

    @Test
    void withoutTheQueuesNothingIsCompared() {
        assertThat(refusal(desk.preview("orphans"))).isEqualTo("refused.no-queue");
        assertThat(refusal(desk.preview("republish-orphans"))).isEqualTo("refused.no-queue");
    }

    @Test
    void whenABrokerCannotBeReachedItIsSaidAndNothingIsPublished() throws Exception {
        desk.declarePipeline();
        desk.orphan("unreachable");
        var look = desk.preview("orphans", "event", "show");
        var publish = desk.preview("republish-orphans", "event", "show");
        desk.loseRabbit();
        assertThatThrownBy(() -> desk.execute(look)).isInstanceOf(BrokerException.Unreachable.class);
        assertThatThrownBy(() -> desk.execute(publish)).isInstanceOf(BrokerException.Unreachable.class);
        assertThat(desk.rabbit.count(desk.names.rabbitMq().queue().value())).isZero();
    }

    @Test
    void aRequestWhoseConfirmStaysOutIsNotPublishedTwice() throws Exception {
        desk.declarePipeline();
        desk.orphan("first");
        desk.orphan("second");
        var queue = desk.names.rabbitMq().queue().value();
        try (var port = new FaultyPort(lab.amqpPort())) {
            desk.askRabbitThrough(port.port());
            var preview = desk.preview("republish-orphans", "event", "show");
            assertThat(preview.messages()).isEqualTo(2);
            // Publishing.
            port.keepAnswerTo(FaultyPort.bytes(0, 60, 0, 40));

            var receipt = desk.execute(preview);

            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
            assertThat(Desk.facts(receipt))
                    .containsExactly(
                            "receipt.republish-orphans",
                            "receipt.republish-orphans.in-doubt",
                            "receipt.republish-orphans.ended",
                            "receipt.republish-orphans.rest");
            port.passOn();
            await().until(() -> desk.rabbit.count(queue) == 1);
            var rest = desk.preview("republish-orphans", "event", "show");
            assertThat(rest.messages()).isEqualTo(1);
            assertThat(desk.execute(rest).outcome()).isEqualTo(Receipt.Outcome.DONE);
            assertThat(desk.rabbit.count(queue)).isEqualTo(2);
        }
    }
}
