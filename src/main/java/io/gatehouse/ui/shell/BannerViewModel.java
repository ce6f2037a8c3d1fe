package io.gatehouse.ui.shell;

import io.gatehouse.domain.Severity;
import io.gatehouse.notify.Notifier;
import io.gatehouse.port.NotificationChannel.Notification;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
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
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Severity> severity = new ReadOnlyObjectWrapper<>(Severity.WARNING);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Instant dismissedUntil = Instant.MIN;

    BannerViewModel(Notifier notifier, Figures figures) {
        this.notifier = notifier;
        this.figures = figures;
    }

    void refresh() {
        var newest = notifier.newest().filter(notification -> notification.at().isAfter(dismissedUntil));
        present.set(newest.isPresent());
        newest.ifPresent(this::show);
        problem.set(notifier.failures().entrySet().stream()
                .map(failure -> figures.texts().get("banner.failed", failure.getKey(), failure.getValue()))
                .collect(Collectors.joining(" · ")));
    }

    private void show(Notification notification) {
        severity.set(notification.severity());
        text.set(figures.time(notification.at()) + " · " + notification.title());
    }

    void dismiss() {
        notifier.newest().ifPresent(notification -> dismissedUntil = notification.at());
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

    /// Why a notification did not arrive where it should have, "" while all is well.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
