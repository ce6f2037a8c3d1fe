package io.gatehouse.ui.overview;

import io.gatehouse.domain.Severity;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One stage of the pipeline's map: a name, the number that matters, a line of detail, and how bad it is.
final class StageViewModel {

    private final String id;
    private final String title;
    private final ReadOnlyStringWrapper number = new ReadOnlyStringWrapper("–");
    private final ReadOnlyStringWrapper unit = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Severity> severity = new ReadOnlyObjectWrapper<>(Severity.NORMAL);
    private final ReadOnlyObjectWrapper<Severity> alertSeverity = new ReadOnlyObjectWrapper<>(Severity.NORMAL);
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();

    StageViewModel(String id, String title) {
        this.id = id;
        this.title = title;
    }

    void number(String newNumber, String newUnit, boolean fresh) {
        number.set(newNumber);
        unit.set(newUnit);
        muted.set(!fresh);
    }

    void detail(String newDetail) {
        detail.set(newDetail);
    }

    void severity(Severity newSeverity) {
        severity.set(newSeverity);
    }

    /// Something beside the number that needs a severity of its own, as dead letters do; "" for nothing.
    void alert(String newAlert, Severity newSeverity) {
        alertSeverity.set(newSeverity);
        alert.set(newAlert);
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    ReadOnlyStringProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    ReadOnlyStringProperty unitProperty() {
        return unit.getReadOnlyProperty();
    }

    ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Severity> alertSeverityProperty() {
        return alertSeverity.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Severity> severityProperty() {
        return severity.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mutedProperty() {
        return muted.getReadOnlyProperty();
    }
}
