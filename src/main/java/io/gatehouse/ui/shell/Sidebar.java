package io.gatehouse.ui.shell;

import io.gatehouse.ui.alarms.AlarmsScreen;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The links to the screens, at the left of the window.
final class Sidebar {

    private final Map<Screen, ToggleButton> links = new HashMap<>();
    private final ShellViewModel model;

    private Sidebar(ShellViewModel model) {
        this.model = model;
    }

    /// Fills the box with one link per screen; they follow which screen is shown.
    static void fill(VBox box, ShellViewModel model, Texts texts) {
        var sidebar = new Sidebar(model);
        var group = new ToggleGroup();
        for (var screen : Navigation.SCREENS) {
            var link = sidebar.link(screen, texts);
            link.setToggleGroup(group);
            box.getChildren().add(link);
        }
        model.screenProperty().subscribe(sidebar::select);
    }

    private ToggleButton link(Screen screen, Texts texts) {
        var text = texts.get(screen.titleKey());
        var shortcut = Shortcuts.of(screen);
        var link = new ToggleButton(text, new FontIcon(screen.icon()));
        link.setId("nav-" + screen.id());
        link.getStyleClass().add("nav-link");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setTooltip(new Tooltip(shortcut.isEmpty() ? text : text + "  (" + shortcut + ")"));
        link.setOnAction(_ -> {
            model.screenProperty().set(screen);
            link.setSelected(true);
        });
        if (screen.equals(AlarmsScreen.SCREEN)) {
            AlarmCount.attach(link, model);
        }
        links.put(screen, link);
        return link;
    }

    private void select(Screen screen) {
        var link = links.get(screen);
        if (link != null) {
            link.setSelected(true);
        }
    }
}
