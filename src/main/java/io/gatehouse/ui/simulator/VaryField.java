package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.Variation;
import io.gatehouse.ui.text.Figures;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Something about the scenario that may be varied.
final class VaryField {

    private final Variation variation;
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    VaryField(Variation variation, Figures figures) {
        this.variation = variation;
        reset();
        value.subscribe(text -> problem.set(
                text.isBlank()
                        ? ""
                        : variation
                                .fault(text)
                                .map(fault -> words(fault, figures))
                                .orElse("")));
    }

    private String words(Variation.Fault fault, Figures figures) {
        return figures.texts()
                .get(
                        "simulator.fault." + fault.name().toLowerCase(Locale.ROOT),
                        bound(variation.least(), figures),
                        bound(variation.most(), figures));
    }

    private String bound(double amount, Figures figures) {
        return variation.kind() == Variation.Kind.TIME ? ScenarioWords.time(amount, figures) : figures.level(amount);
    }

    Variation variation() {
        return variation;
    }

    /// Leaves it as it is. Of a choice that value is seen, of anything else the field is empty.
    void reset() {
        value.set(variation.kind() == Variation.Kind.CHOICE ? variation.usual() : "");
    }

    /// Whether it says something else than the scenario.
    boolean isChanged() {
        return !value.get().isBlank() && !value.get().strip().equals(variation.usual());
    }

    StringProperty valueProperty() {
        return value;
    }

    /// What is wrong with it, "" for nothing.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
