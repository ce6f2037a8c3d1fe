package io.gatehouse.ui.action;

import io.gatehouse.action.Action;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// The entries of menus that offer actions.
public final class ActionItems {

    private ActionItems() {}

    /// Replaces the button's entries by one for each action; without any the button is not there.
    ///
    /// @param request what an action is filled in with at the moment of the click
    public static void fill(
            MenuButton button,
            List<Action> actions,
            Texts texts,
            Function<Action, ActionRequest> request,
            Consumer<ActionRequest> onAction) {
        button.getItems()
                .setAll(actions.stream()
                        .map(action -> item(action, texts, () -> onAction.accept(request.apply(action))))
                        .toList());
        button.setVisible(!actions.isEmpty());
        button.setManaged(!actions.isEmpty());
    }

    /// One entry.
    public static MenuItem item(Action action, Texts texts, Runnable onChosen) {
        var item = new MenuItem(texts.get("action.button", texts.get("action." + action.id() + ".title")));
        item.setId("action-" + action.id());
        item.setOnAction(_ -> onChosen.run());
        return item;
    }
}
