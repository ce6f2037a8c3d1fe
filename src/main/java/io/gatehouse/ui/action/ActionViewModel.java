package io.gatehouse.ui.action;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Lost;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.domain.Environment;
import io.gatehouse.port.BrokerException;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One action on its way: filled in, previewed, confirmed, running, done or stopped. FX thread only; whatever asks a
/// broker runs on a background task.
public final class ActionViewModel {

    private final Action action;
    private final Environment environment;
    private final Texts texts;
    private final Clock clock;
    private final Tasks tasks;
    private final List<FieldModel> fields;
    private final ReadOnlyObjectWrapper<ActionPhase> phase = new ReadOnlyObjectWrapper<>(ActionPhase.FILLING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper confirmable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Receipt> receipt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Progress.Step> step =
            new ReadOnlyObjectWrapper<>(new Progress.Step(0, 0, 0, 0, 0));
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final List<Action> actions;
    private Execution execution = new Execution();
    private Instant startedAt = Instant.EPOCH;

    public ActionViewModel(
            ActionRequest request,
            List<Action> actions,
            Environment environment,
            Texts texts,
            Clock clock,
            Tasks tasks) {
        this.actions = actions;
        this.action = request.action();
        this.environment = environment;
        this.texts = texts;
        this.clock = clock;
        this.tasks = tasks;
        this.fields = action.fields().stream().map(FieldModel::of).toList();
        fields.forEach(field -> request.filledIn()
                .text(field.field().id())
                .ifPresent(text -> field.value().set(text)));
        if (!request.target().isEmpty()) {
            target().ifPresent(field -> field.value().set(request.target()));
        }
        fields.forEach(field -> field.value().subscribe((_, _) -> forgetPreview()));
        typed.subscribe(_ -> judgeConfirmation());
        var known = !request.target().isEmpty() || !request.filledIn().values().isEmpty();
        if (known && fields.stream().allMatch(FieldModel::isFilledIn)) {
            preview();
        }
    }

    /// The field that names the target: the queue where there is one.
    private Optional<FieldModel> target() {
        var targets = fields.stream()
                .filter(it -> it.field().kind() == Field.Kind.TARGET
                        || it.field().id().equals("queue"))
                .toList();
        return targets.stream()
                .filter(it -> it.field().id().equals("queue"))
                .findFirst()
                .or(() -> targets.stream().findFirst());
    }

    private void forgetPreview() {
        if (phase.get() == ActionPhase.PREVIEWED) {
            phase.set(ActionPhase.FILLING);
            preview.set(null);
        }
        fields.forEach(field -> field.problem().set(""));
        problem.set("");
        judgeConfirmation();
    }

    private void judgeConfirmation() {
        var seen = preview.get();
        confirmable.set(phase.get() == ActionPhase.PREVIEWED
                && !busy.get()
                && seen != null
                && seen.refusal().isEmpty()
                && confirmation().accepts(typed.get(), seen.target()));
    }

    /// Asks what would happen now.
    void preview() {
        var values = new HashMap<String, String>();
        fields.forEach(field -> values.put(field.field().id(), field.value().get()));
        fields.forEach(field -> field.problem().set(""));
        problem.set("");
        busy.set(true);
        judgeConfirmation();
        tasks.run("preview", () -> action.preview(new Inputs(values)), this::previewed, this::notPreviewed);
    }

    private void previewed(Preview seen) {
        busy.set(false);
        preview.set(seen);
        phase.set(ActionPhase.PREVIEWED);
        judgeConfirmation();
        if (isLooking()) {
            confirm();
        }
    }

    private void notPreviewed(Exception failure) {
        busy.set(false);
        preview.set(null);
        phase.set(ActionPhase.FILLING);
        judgeConfirmation();
        if (failure instanceof InvalidInput invalid) {
            var field = fields.stream()
                    .filter(it -> it.field().id().equals(invalid.field()))
                    .findFirst();
            field.ifPresentOrElse(it -> it.problem().set(wordsOf(invalid)), () -> problem.set(wordsOf(invalid)));
        } else {
            problem.set(wordsOf(failure));
        }
    }

    /// Does what was previewed.
    void confirm() {
        var seen = preview.get();
        if (seen == null || !confirmable.get()) {
            return;
        }
        var running = new Execution();
        execution = running;
        startedAt = clock.instant();
        step.set(running.step());
        problem.set("");
        phase.set(ActionPhase.RUNNING);
        judgeConfirmation();
        tasks.run("execute", () -> action.execute(seen, running), this::executed, this::notExecuted);
    }

    private void executed(Receipt done) {
        step.set(done.counts());
        receipt.set(done);
        phase.set(done.outcome() == Receipt.Outcome.DONE ? ActionPhase.DONE : ActionPhase.STOPPED);
    }

    private void notExecuted(Exception failure) {
        if (failure instanceof PreviewOutdated) {
            problem.set(wordsOf(failure));
            preview.set(null);
            phase.set(ActionPhase.FILLING);
        } else {
            step.set(execution.step());
            problem.set(wordsOf(failure));
            phase.set(ActionPhase.STOPPED);
        }
    }

    private String wordsOf(Exception failure) {
        return switch (failure) {
            case InvalidInput invalid -> texts.get(invalid.what());
            case PreviewOutdated outdated -> texts.get(outdated.whatChanged());
            case ActionRefused refused -> texts.get(refused.reason());
            case BrokerException.Unreachable lost ->
                texts.get("action.brokerSaid", lost.broker().displayName(), texts.get(Lost.text(lost)));
            default -> texts.get(failure);
        };
    }

    /// Finishes what is in flight and begins nothing new.
    void stop() {
        execution.requestStop();
    }

    boolean isStopping() {
        return execution.stopRequested();
    }

    /// Has the execution wait, or go on again.
    void pauseOrResume() {
        execution.requestPause(!execution.pauseRequested());
    }

    boolean isPaused() {
        return execution.pauseRequested();
    }

    /// Takes over how far the execution is.
    void refresh() {
        if (phase.get() == ActionPhase.RUNNING) {
            step.set(execution.step());
            note.set(execution.note().map(texts::get).orElse(""));
        }
    }

    Duration runningFor() {
        return Duration.between(startedAt, clock.instant());
    }

    Confirmation confirmation() {
        return action.impact() == Impact.CHANGE ? Confirmation.in(environment) : Confirmation.BUTTON;
    }

    /// Why this profile may not do it whatever is filled in, empty when it may.
    Optional<String> forbidden() {
        return action.forbidden().map(texts::get);
    }

    /// True for an action that changes nothing: it needs no confirmation.
    boolean isLooking() {
        return action.impact() == Impact.LOOK;
    }

    /// What takes back what was done, empty while nothing was or nothing can.
    Optional<ActionRequest> undo() {
        return Optional.ofNullable(receipt.get())
                .flatMap(Receipt::undo)
                .flatMap(undo -> actions.stream()
                        .filter(it -> it.id().equals(undo.action()))
                        .findFirst()
                        .map(it -> new ActionRequest(it, "", undo.inputs())));
    }

    Environment environment() {
        return environment;
    }

    Action action() {
        return action;
    }

    List<FieldModel> fields() {
        return fields;
    }

    ReadOnlyObjectProperty<ActionPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// True while the broker is asked for a preview.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty confirmableProperty() {
        return confirmable.getReadOnlyProperty();
    }

    /// What went wrong, in the broker's words; "" for nothing.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Receipt> receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress.Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Why a running execution goes no further just now; "" while it does.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The target's name as typed for confirmation.
    StringProperty typedProperty() {
        return typed;
    }
}
