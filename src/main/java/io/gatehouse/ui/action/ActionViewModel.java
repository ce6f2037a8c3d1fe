package io.gatehouse.ui.action;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Impact;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Lost;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Receipt;
import io.gatehouse.domain.Environment;
import io.gatehouse.port.BrokerException;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
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
    private final FollowedRun run;
    private final Tasks tasks;
    private final ActionForm form;
    private final FollowUps followUps;
    private final ReadOnlyObjectWrapper<ActionPhase> phase = new ReadOnlyObjectWrapper<>(ActionPhase.FILLING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper confirmable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Receipt> receipt = new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");

    public ActionViewModel(
            ActionRequest request,
            List<Action> actions,
            Environment environment,
            Texts texts,
            Clock clock,
            Tasks tasks) {
        this.action = request.action();
        this.environment = environment;
        this.texts = texts;
        this.run = new FollowedRun(texts, clock);
        this.tasks = tasks;
        this.form = new ActionForm(request);
        this.followUps = new FollowUps(actions);
        form.onChange(this::forgetPreview);
        typed.subscribe(_ -> judgeConfirmation());
        if (form.isComplete()) {
            preview();
        }
    }

    private void forgetPreview() {
        if (phase.get() == ActionPhase.PREVIEWED) {
            phase.set(ActionPhase.FILLING);
            preview.set(null);
        }
        form.forgetProblems();
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
        var inputs = form.inputs();
        form.forgetProblems();
        problem.set("");
        busy.set(true);
        judgeConfirmation();
        tasks.run("preview", () -> action.preview(inputs), this::previewed, this::notPreviewed);
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
        var words = wordsOf(failure);
        if (!(failure instanceof InvalidInput invalid) || !form.blame(invalid.field(), words)) {
            problem.set(words);
        }
    }

    /// Does what was previewed.
    void confirm() {
        var seen = preview.get();
        if (seen == null || !confirmable.get()) {
            return;
        }
        var running = run.begin();
        problem.set("");
        phase.set(ActionPhase.RUNNING);
        judgeConfirmation();
        tasks.run("execute", () -> action.execute(seen, running), this::executed, this::notExecuted);
    }

    private void executed(Receipt done) {
        run.end(done.counts());
        receipt.set(done);
        phase.set(done.outcome() == Receipt.Outcome.DONE ? ActionPhase.DONE : ActionPhase.STOPPED);
    }

    private void notExecuted(Exception failure) {
        if (failure instanceof PreviewOutdated) {
            problem.set(wordsOf(failure));
            preview.set(null);
            phase.set(ActionPhase.FILLING);
        } else {
            run.breakOff();
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

    /// Takes over how far the execution is.
    void refresh() {
        if (phase.get() == ActionPhase.RUNNING) {
            run.refresh();
        }
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
        return Optional.ofNullable(receipt.get()).flatMap(Receipt::undo).flatMap(followUps::wayBack);
    }

    /// What people go on with, filled in: what mends why it was refused or stopped, and, once it is done, what comes
    /// next.
    List<ActionRequest> next() {
        var done = receipt.get();
        var seen = preview.get();
        var remedy = done != null
                ? done.remedy()
                : Optional.ofNullable(seen)
                        .filter(it -> it.refusal().isPresent())
                        .flatMap(Preview::remedy);
        var all = new ArrayList<>(remedy.flatMap(followUps::mending).stream().toList());
        if (done != null) {
            all.addAll(followUps.next(action, form.inputs()));
        }
        return List.copyOf(all);
    }

    Environment environment() {
        return environment;
    }

    Action action() {
        return action;
    }

    ActionForm form() {
        return form;
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

    /// What is or was executed.
    FollowedRun run() {
        return run;
    }

    /// The target's name as typed for confirmation.
    StringProperty typedProperty() {
        return typed;
    }
}
