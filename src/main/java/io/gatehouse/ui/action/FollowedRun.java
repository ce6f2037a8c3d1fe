package io.gatehouse.ui.action;

import io.gatehouse.action.Progress;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The execution that a dialog follows: how far it is, and the wish that it waits or stops. FX thread only.
final class FollowedRun {

    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Progress.Step> step;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Execution execution = new Execution();
    private Instant startedAt = Instant.EPOCH;

    FollowedRun(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        this.step = new ReadOnlyObjectWrapper<>(execution.step());
    }

    /// Another execution begins.
    Execution begin() {
        var begun = new Execution();
        execution = begun;
        startedAt = clock.instant();
        step.set(begun.step());
        return begun;
    }

    /// Takes over how far it is.
    void refresh() {
        step.set(execution.step());
        note.set(execution.note().map(texts::get).orElse(""));
    }

    /// It ended with these counts.
    void end(Progress.Step last) {
        step.set(last);
    }

    /// It ended as far as it had told.
    void breakOff() {
        step.set(execution.step());
    }

    /// Finishes what is in flight and begins nothing new.
    void stop() {
        execution.requestStop();
    }

    /// Has it wait, or go on again.
    void pauseOrResume() {
        execution.requestPause(!execution.pauseRequested());
    }

    boolean isPaused() {
        return execution.pauseRequested();
    }

    Duration lasting() {
        return Duration.between(startedAt, clock.instant());
    }

    ReadOnlyObjectProperty<Progress.Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Why it goes no further just now; "" while it does.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
