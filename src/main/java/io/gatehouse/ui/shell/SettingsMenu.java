package io.gatehouse.ui.shell;

import io.gatehouse.ui.playback.RecordingViewModel;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import io.gatehouse.ui.theme.Theme;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// Fills the settings button: theme, language, and the way back to the first screen.
public final class SettingsMenu {

    private SettingsMenu() {}

    /// Replaces the button's items.
    public static void fill(MenuButton button, WindowChoices choices, Texts texts) {
        var themes = new ToggleGroup();
        var languages = new ToggleGroup();
        button.getItems().clear();
        for (var theme : Theme.values()) {
            var item = radio(
                    texts.get("theme." + theme.name()),
                    themes,
                    theme == choices.display().theme());
            item.setId("theme-" + theme.name());
            item.setOnAction(_ -> choices.onDisplay().accept(choices.display().with(theme)));
            button.getItems().add(item);
        }
        button.getItems().add(new SeparatorMenuItem());
        for (var language : Language.values()) {
            var item = radio(
                    language.ownName(), languages, language == choices.display().language());
            item.setId("language-" + language.name());
            item.setOnAction(_ -> choices.onDisplay().accept(choices.display().with(language)));
            button.getItems().add(item);
        }
    }

    /// Adds the way back to the first screen.
    public static void addLeave(MenuButton button, WindowChoices choices, Texts texts) {
        var leave = new MenuItem(texts.get("settings.leave"));
        leave.setOnAction(_ -> choices.onLeave().run());
        button.getItems().addAll(List.of(new SeparatorMenuItem(), leave));
    }

    /// Adds what begins and ends a recording.
    static void addRecording(MenuButton button, RecordingViewModel recording, Runnable onToggle, Texts texts) {
        var record = new MenuItem();
        record.setId("record");
        recording
                .goingProperty()
                .subscribe(going -> record.setText(texts.get(going ? "recording.stop" : "recording.ask")));
        record.setOnAction(_ -> onToggle.run());
        button.getItems().addAll(List.of(new SeparatorMenuItem(), record));
    }

    private static RadioMenuItem radio(String text, ToggleGroup group, boolean selected) {
        var item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(selected);
        return item;
    }
}
