package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.BlindChoice;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.port.DrillControl;
import io.gatehouse.ui.text.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A sitting as the trainer wants it, before it begins. FX thread only.
final class BlindFormViewModel {

    private static final int USUAL_COUNT = 3;

    private final DrillControl drills;
    private final Figures figures;
    private final StringProperty trainee = new SimpleStringProperty("");
    private final StringProperty count = new SimpleStringProperty(String.valueOf(USUAL_COUNT));
    private final StringProperty seed = new SimpleStringProperty("1");
    private final Map<String, BooleanProperty> chosen = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<DrillOffer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private boolean busy;

    BlindFormViewModel(DrillControl drills, Figures figures) {
        this.drills = drills;
        this.figures = figures;
        trainee.subscribe(this::check);
        count.subscribe(this::check);
        seed.subscribe(this::check);
    }

    /// Takes over what can be played here, and whether something goes on.
    void refresh(List<DrillOffer> all, boolean nowBusy) {
        var possible = all.stream().filter(offer -> offer.obstacle().isEmpty()).toList();
        if (!possible.equals(offers.get())) {
            possible.forEach(offer -> chosen.computeIfAbsent(offer.name(), _ -> {
                var made = new SimpleBooleanProperty(true);
                made.subscribe(this::check);
                return made;
            }));
            offers.set(possible);
        }
        busy = nowBusy;
        check();
    }

    private void check() {
        var texts = figures.texts();
        var most = names().size();
        var many = number(count.get());
        if (trainee.get().isBlank()) {
            problem.set(texts.get("blind.problem.trainee"));
        } else if (many.isEmpty() || many.getAsLong() < 1 || many.getAsLong() > most) {
            problem.set(texts.get("blind.problem.count", most));
        } else if (number(seed.get()).isEmpty()) {
            problem.set(texts.get("blind.problem.seed"));
        } else {
            problem.set(busy ? texts.get("drills.busy") : "");
        }
        ready.set(problem.get().isEmpty());
    }

    private List<String> names() {
        return offers.get().stream()
                .map(DrillOffer::name)
                .filter(name -> Optional.ofNullable(chosen.get(name))
                        .filter(BooleanProperty::get)
                        .isPresent())
                .toList();
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /// Begins the sitting.
    void begin() {
        check();
        if (ready.get()) {
            drills.startBlind(new BlindChoice(
                    trainee.get().strip(),
                    names(),
                    (int) number(count.get()).orElseThrow(),
                    number(seed.get()).orElseThrow()));
        }
    }

    void chooseAll(boolean wanted) {
        chosen.values().forEach(one -> one.set(wanted));
    }

    /// Whether that drill may come.
    BooleanProperty chosenProperty(String drill) {
        return chosen.computeIfAbsent(drill, _ -> new SimpleBooleanProperty(true));
    }

    StringProperty traineeProperty() {
        return trainee;
    }

    StringProperty countProperty() {
        return count;
    }

    StringProperty seedProperty() {
        return seed;
    }

    ReadOnlyObjectProperty<List<DrillOffer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /// What keeps it from beginning, "" for nothing.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
