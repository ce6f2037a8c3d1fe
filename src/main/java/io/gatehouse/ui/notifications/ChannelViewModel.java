package io.gatehouse.ui.notifications;

import io.gatehouse.domain.NotificationKind;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One way to be told: its switch, its address or program where it has one, and what became of it. FX thread only.
final class ChannelViewModel {

    private final NotificationKind kind;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();

    ChannelViewModel(NotificationKind kind) {
        this.kind = kind;
        on.subscribe(() -> say("", false));
        value.subscribe(() -> say("", false));
    }

    NotificationKind kind() {
        return kind;
    }

    /// Whether something has to be written beside the switch.
    boolean hasValue() {
        return switch (kind) {
            case WEBHOOK, COMMAND -> true;
            case SOUND, DESKTOP -> false;
        };
    }

    void say(String text, boolean isWrong) {
        outcome.set(text);
        wrong.set(isWrong);
    }

    BooleanProperty onProperty() {
        return on;
    }

    StringProperty valueProperty() {
        return value;
    }

    /// What became of the last test, or what is wrong with the value.
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// True when the outcome is bad news.
    ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }
}
