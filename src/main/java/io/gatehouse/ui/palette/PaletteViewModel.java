package io.gatehouse.ui.palette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The commands that fit what was typed, and which of them Enter runs. FX thread only.
final class PaletteViewModel {

    private final List<Command> commands;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty();

    PaletteViewModel(List<Command> commands) {
        this.commands = List.copyOf(commands);
        query.subscribe(this::find);
    }

    /// Every word must occur; labels that begin with what was typed come first.
    private void find(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        Predicate<Command> begins =
                command -> command.label().toLowerCase(Locale.ROOT).startsWith(typed);
        var fitting = commands.stream().filter(command -> fits(command, typed)).toList();
        found.setAll(
                Stream.concat(fitting.stream().filter(begins), fitting.stream().filter(begins.negate()))
                        .toList());
        chosen.set(0);
    }

    private static boolean fits(Command command, String typed) {
        var words = (command.label() + " " + command.id()).toLowerCase(Locale.ROOT);
        return Stream.of(typed.split("\\s+")).allMatch(words::contains);
    }

    /// Chooses the command that far below; up and down stop at the ends.
    void move(int lines) {
        chosen.set(Math.clamp((long) chosen.get() + lines, 0, Math.max(0, found.size() - 1)));
    }

    /// The command that Enter runs, empty when none fits.
    Optional<Command> choice() {
        return chosen.get() < found.size() ? Optional.of(found.get(chosen.get())) : Optional.empty();
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<Command> found() {
        return found;
    }

    /// The place of the chosen command among those found.
    IntegerProperty chosenProperty() {
        return chosen;
    }
}
