package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.RunChoice;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which scenario is to run, and what is varied about it. FX thread only; files are read on background tasks.
final class ChoiceViewModel {

    private final SimulationControl control;
    private final Figures figures;
    private final Tasks tasks;
    private final ScenarioWords words;
    private final ObservableList<ScenarioOffer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ScenarioOffer> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<VaryField>> fields = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty seed = new SimpleStringProperty("1");
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");

    ChoiceViewModel(SimulationControl control, Figures figures, Tasks tasks) {
        this.control = control;
        this.figures = figures;
        this.tasks = tasks;
        this.words = new ScenarioWords(figures);
        file.subscribe(_ -> faults.set(List.of()));
        selected.subscribe(offer -> fields.set(
                offer == null
                        ? List.of()
                        : offer.variations().stream()
                                .map(variation -> new VaryField(variation, figures))
                                .toList()));
        offers.setAll(control.scenarios(figures.texts().language().locale()));
        selected.set(offers.isEmpty() ? null : offers.getFirst());
        refresh();
    }

    /// Takes over what the simulation says.
    void refresh() {
        var texts = figures.texts();
        var count = fields.get().stream().filter(VaryField::isChanged).count();
        changed.set(count == 0 ? "" : texts.get("simulator.changed", count));
        var offer = selected.get();
        command.set(offer == null ? "" : command(offer));
        var state = control.state();
        refused.set(control.hindrance()
                .map(hindrance -> texts.get("simulator.hindrance." + hindrance.name()))
                .orElseGet(() -> refusal(state)));
        hint.set(
                state instanceof SimulationState.Running running
                                && running.facts().lasting().isEmpty()
                        ? texts.get(
                                "simulator.replaces",
                                words.title(offers, running.facts().scenario()))
                        : "");
    }

    private String command(ScenarioOffer offer) {
        return offer.lasting().isEmpty()
                ? "gatehouse demo"
                : "gatehouse simulate " + quoted(offer.name()) + " --seed " + seed.get() + " --report out";
    }

    private static String quoted(String name) {
        return name.matches("[\\w./-]+") ? name : "\"" + name + "\"";
    }

    private String refusal(SimulationState state) {
        var texts = figures.texts();
        var busy = switch (state) {
            case SimulationState.Running running -> running.facts().lasting().isPresent();
            case SimulationState.Clearing _, SimulationState.Starting _ -> true;
            case SimulationState.Idle _, SimulationState.Ended _, SimulationState.Failed _ -> false;
        };
        if (busy) {
            return texts.get("simulator.refused.busy");
        }
        if (selected.get() == null) {
            return texts.get("simulator.refused.none");
        }
        var wrong = seedNumber().isEmpty()
                || fields.get().stream()
                        .anyMatch(field -> !field.problemProperty().get().isEmpty());
        return wrong ? texts.get("simulator.refused.fields") : "";
    }

    private OptionalLong seedNumber() {
        try {
            return OptionalLong.of(Long.parseLong(seed.get().strip()));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /// Runs what is chosen; does nothing while that is refused.
    void start() {
        refresh();
        var offer = selected.get();
        if (offer == null || !refused.get().isEmpty()) {
            return;
        }
        Map<String, String> varied = fields.get().stream()
                .filter(VaryField::isChanged)
                .collect(Collectors.toMap(
                        field -> field.variation().id(),
                        field -> field.valueProperty().get().strip()));
        control.start(new RunChoice(offer.name(), seedNumber().orElse(1), varied));
    }

    /// Reads the file that is named and selects what is in it, or says what is wrong with it.
    void openFile() {
        if (file.get().isBlank()) {
            return;
        }
        faults.set(List.of());
        var named = file.get().strip();
        tasks.run(
                "scenario",
                () -> control.open(Path.of(named)),
                this::opened,
                failure -> faults.set(words.faults(failure)));
    }

    private void opened(String name) {
        offers.setAll(control.scenarios(figures.texts().language().locale()));
        offers.stream().filter(offer -> offer.name().equals(name)).findFirst().ifPresent(selected::set);
    }

    /// Leaves everything as the scenario says.
    void reset() {
        fields.get().forEach(VaryField::reset);
        seed.set("1");
    }

    /// The same run on the command line.
    ReadOnlyStringProperty commandProperty() {
        return command.getReadOnlyProperty();
    }

    ScenarioWords words() {
        return words;
    }

    ObservableList<ScenarioOffer> offers() {
        return offers;
    }

    ObjectProperty<@Nullable ScenarioOffer> selectedProperty() {
        return selected;
    }

    /// What may be varied about the selected scenario.
    ReadOnlyObjectProperty<List<VaryField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    StringProperty seedProperty() {
        return seed;
    }

    /// The file to open.
    StringProperty fileProperty() {
        return file;
    }

    /// What is wrong with it, place by place.
    ReadOnlyObjectProperty<List<String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// Why nothing can be started now, "" when it can.
    ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// What starting does to what runs now, "" for nothing.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// How much differs from the scenario, "" for nothing.
    ReadOnlyStringProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }
}
