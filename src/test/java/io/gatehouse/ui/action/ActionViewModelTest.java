package io.gatehouse.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.action.Inputs;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Environment;
import io.gatehouse.ui.FakeReplay;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionViewModelTest {

    private static ActionViewModel dialog(FakeReplay.Ending ending, Environment environment, String target) {
        var action = new FakeReplay(Clock.systemUTC()).ending(ending);
        return new ActionViewModel(
                new ActionRequest(action, target),
                List.of(action),
                environment,
                new Texts(Language.ENGLISH),
                Clock.systemUTC(),
                Tasks.onCallingThread());
    }

    @Test
    void aKnownTargetIsPreviewedAtOnce() {
        var dialog = dialog(FakeReplay.Ending.DONE, Environment.LAB, "ticket-dlq");

        assertThat(dialog.phaseProperty().get()).isEqualTo(ActionPhase.PREVIEWED);
        assertThat(dialog.confirmableProperty().get()).isTrue();
    }

    @Test
    void productionWantsTheNameTyped() {
        var dialog = dialog(FakeReplay.Ending.DONE, Environment.PRODUCTION, "ticket-dlq");
        assertThat(dialog.confirmableProperty().get()).isFalse();

        dialog.typedProperty().set("ticket-d");
        assertThat(dialog.confirmableProperty().get()).isFalse();
        dialog.typedProperty().set("ticket-dlq");
        assertThat(dialog.confirmableProperty().get()).isTrue();
    }

    @Test
    void changingAFieldForgetsThePreview() {
        var dialog = dialog(FakeReplay.Ending.DONE, Environment.LAB, "ticket-dlq");
        dialog.form().fields().getFirst().value().set("other");

        assertThat(dialog.previewProperty().get()).isNull();
        assertThat(dialog.confirmableProperty().get()).isFalse();
    }

    @Test
    void aFieldThatCannotBeUsedIsNamed() {
        var dialog = dialog(FakeReplay.Ending.DONE, Environment.LAB, "nowhere");

        assertThat(dialog.form().fields().getFirst().problem().get()).isEqualTo("must be filled in");
        assertThat(dialog.phaseProperty().get()).isEqualTo(ActionPhase.FILLING);
    }

    @Test
    void whatWasConfirmedEndsInAReceipt() {
        var dialog = dialog(FakeReplay.Ending.DONE, Environment.STAGING, "ticket-dlq");
        dialog.confirm();

        assertThat(dialog.phaseProperty().get()).isEqualTo(ActionPhase.DONE);
        assertThat(dialog.run().stepProperty().get().done()).isEqualTo(17);
    }

    @Test
    void anOutdatedPreviewChangesNothingAndAsksForAnother() {
        var dialog = dialog(FakeReplay.Ending.OUTDATED, Environment.LAB, "ticket-dlq");
        dialog.confirm();

        assertThat(dialog.phaseProperty().get()).isEqualTo(ActionPhase.FILLING);
        assertThat(dialog.problemProperty().get()).contains("17", "20", "Nothing was changed");
    }

    @Test
    void aBrokerThatGoesAwayStopsItInItsOwnWords() {
        var dialog = dialog(FakeReplay.Ending.BROKER_GONE, Environment.LAB, "ticket-dlq");
        dialog.confirm();

        assertThat(dialog.phaseProperty().get()).isEqualTo(ActionPhase.STOPPED);
        assertThat(dialog.problemProperty().get())
                .isEqualTo(
                        "RabbitMQ said: connection lost. The copy may have arrived and the original stays in its queue;"
                                + " look at both before you send it again.");
        assertThat(dialog.run().stepProperty().get().done()).isEqualTo(9);
    }

    @Test
    void whatIsSoOnABrokerThatWentAwayIsTold() {
        var before = dialog(FakeReplay.Ending.BROKER_GONE_BEFORE, Environment.LAB, "ticket-dlq");
        before.confirm();
        assertThat(before.problemProperty().get()).isEqualTo("RabbitMQ said: connection lost. Nothing was changed.");

        var inBetween = dialog(FakeReplay.Ending.ANSWER_LOST, Environment.LAB, "ticket-dlq");
        inBetween.confirm();
        assertThat(inBetween.problemProperty().get()).contains("as a whole or not at all", "Preview it again");
    }

    @Test
    void aRunIsPausedAndGoesOnByTheSameButton() {
        var dialog = dialog(FakeReplay.Ending.DONE, Environment.LAB, "ticket-dlq");
        assertThat(dialog.run().isPaused()).isFalse();
        dialog.run().pauseOrResume();
        assertThat(dialog.run().isPaused()).isTrue();
        dialog.run().pauseOrResume();
        assertThat(dialog.run().isPaused()).isFalse();
    }

    @Test
    void longFormsAreFoldedUnderTheirHeadings() {
        var dialog = dialog(FakeReplay.Ending.DONE, Environment.LAB, "ticket-dlq");

        assertThat(dialog.form().sections().keySet()).containsExactly("", "filter", "destination", "pace");
        assertThat(dialog.form().sections().get(""))
                .extracting(field -> field.field().id())
                .containsExactly("queue");
    }

    @Test
    void whatComesNextIsFilledInWithWhatBothAskFor() {
        var actions = ActionCatalog.described();
        var tried = actions.find("replay-plan").orElseThrow();
        var inputs = new Inputs(Map.of("queue", "ticket-dlq", "reason", "rejected", "look-at", "10000", "rate", ""));

        var next = new FollowUps(actions.all()).next(tried, inputs);

        assertThat(next).extracting(request -> request.action().id()).containsExactly("replay-plan", "replay");
        assertThat(next.getLast().filledIn())
                .isEqualTo(new Inputs(Map.of("queue", "ticket-dlq", "reason", "rejected")));
    }
}
