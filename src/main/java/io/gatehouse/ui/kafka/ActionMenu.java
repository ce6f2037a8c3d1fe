package io.gatehouse.ui.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Fills a menu with what can be done to the selected group or topic.
final class ActionMenu {

    private ActionMenu() {}

    private static boolean makesNew(Action action) {
        return action.id().startsWith("kafka-create-");
    }

    /// One entry for each action; without any the menu is not there.
    ///
    /// @param selected the name that the dialog is filled in with, "" when nothing is selected
    static void fill(
            MenuButton menu,
            List<Action> actions,
            Texts texts,
            Supplier<String> selected,
            Consumer<ActionRequest> onAction) {
        for (var action : actions) {
            var title = texts.get("action." + action.id() + ".title");
            var item = new MenuItem(texts.get("action.button", title));
            item.setId("action-" + action.id());
            item.setOnAction(_ -> onAction.accept(new ActionRequest(action, makesNew(action) ? "" : selected.get())));
            menu.getItems().add(item);
        }
        menu.setVisible(!actions.isEmpty());
        menu.setManaged(!actions.isEmpty());
    }
}
