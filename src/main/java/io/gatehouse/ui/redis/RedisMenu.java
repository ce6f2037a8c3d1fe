package io.gatehouse.ui.redis;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Subject;
import io.gatehouse.ui.action.ActionItems;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;

/// What can be done on Redis, one menu for each kind of thing, filled in with what is selected.
final class RedisMenu {

    private static final List<Subject> SUBJECTS = List.of(
            Subject.WAITING_ROOM,
            Subject.ACTIVE_USERS,
            Subject.STREAM,
            Subject.LIST,
            Subject.SEAT,
            Subject.BULL_QUEUE,
            Subject.KEYSPACE);

    private RedisMenu() {}

    /// Fills the button's menu; without any action it is not there.
    ///
    /// @param selected what is selected, by the ids of the fields that it is filled in to
    static void fill(
            MenuButton button,
            List<Action> actions,
            Texts texts,
            Supplier<Inputs> selected,
            Consumer<ActionRequest> onAction) {
        for (var subject : SUBJECTS) {
            var menu = new Menu(texts.get("redis.subject." + subject.name().toLowerCase(Locale.ROOT)));
            for (var action : actions) {
                if (action.subject() == subject) {
                    menu.getItems()
                            .add(ActionItems.item(
                                    action,
                                    texts,
                                    () -> onAction.accept(new ActionRequest(action, "", selected.get()))));
                }
            }
            if (!menu.getItems().isEmpty()) {
                button.getItems().add(menu);
            }
        }
        button.setVisible(!button.getItems().isEmpty());
        button.setManaged(button.isVisible());
    }
}
