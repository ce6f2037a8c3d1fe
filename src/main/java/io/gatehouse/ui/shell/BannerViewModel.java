package io.gatehouse.ui.shell;

import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.Severity;
import io.gatehouse.notify.Notifier;
import io.gatehouse.ui.alarms.NoticeWords;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The newest notification, until the operator has dismissed it or looked at the alarms. FX thread only.
final class BannerViewModel {

    private final Notifier notifier;
    private final Figures figures;
    private final NoticeWords words;
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Severity> severity = new ReadOnlyObjectWrapper<>(Severity.WARNING);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper worst = new ReadOnlyStringWrapper("");
    private Instant dismissedUntil = Instant.MIN;
    private final Supplier<Instant> now;

    BannerViewModel(Notifier notifier, Figures figures, Supplier<Instant> now) {
        this.now = now;
        this.notifier = notifier;
        this.figures = figures;
        this.words = new NoticeWords("", figures.texts());
    }

    void refresh() {
        if (dismissedUntil.isAfter(now.get())) {
            dismissedUntil = Instant.MIN; // a recording was moved back
        }
        var newest = notifier.newest().filter(told -> told.at().isAfter(dismissedUntil));
        present.set(newest.isPresent());
        newest.ifPresent(this::show);
        problem.set(notifier.failures().entrySet().stream()
                .map(failure -> figures.texts().get("banner.failed", failure.getKey(), failure.getValue()))
                .collect(Collectors.joining(" · ")));
    }

    private void show(Notifier.Told told) {
        // What was dismissed a moment ago does not come back with the next alarm.
        var unseen = told.alarms().stream()
                .filter(event -> event.entry().at().isAfter(dismissedUntil))
                .toList();
        var shown = unseen.isEmpty() ? told.alarms() : unseen;
        worst.set(worst(shown));
        var notification = words.apply(shown, told.at());
        severity.set(notification.severity());
        text.set(figures.time(notification.at()) + " · " + notification.title());
    }

    private static String worst(List<AlarmEvent> shown) {
        return shown.stream()
                .map(AlarmEvent::alarm)
                .max(Comparator.comparing(Alarm::worst))
                .map(alarm -> alarm.key().metric())
                .orElse("");
    }

    void dismiss() {
        notifier.newest().ifPresent(told -> dismissedUntil = told.at());
        refresh();
    }

    ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Severity> severityProperty() {
        return severity.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// The metric of the worst alarm.
    ReadOnlyStringProperty worstProperty() {
        return worst.getReadOnlyProperty();
    }

    /// Why a notification did not arrive where it should have, "" while all is well.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
