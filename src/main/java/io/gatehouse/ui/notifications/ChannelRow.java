package io.gatehouse.ui.notifications;

import io.gatehouse.ui.text.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The line of one channel: its switch, what it needs, a test, and below what became of that.
final class ChannelRow extends VBox {

    private static final double SWITCH_WIDTH = 150;

    ChannelRow(ChannelViewModel channel, Texts texts, Consumer<ChannelViewModel> onTest) {
        var name = channel.kind().name().toLowerCase(Locale.ROOT);
        getStyleClass().add("channel");
        var on = new CheckBox(texts.get("notifications." + name));
        on.setId("notify-" + name);
        on.setMinWidth(SWITCH_WIDTH);
        on.selectedProperty().bindBidirectional(channel.onProperty());
        var test = new Button(texts.get("notifications.test"));
        test.setId("test-" + name);
        test.setMinWidth(Region.USE_PREF_SIZE);
        test.disableProperty().bind(channel.onProperty().not());
        test.setOnAction(_ -> onTest.accept(channel));
        var line = new HBox(on, middle(channel, name, texts), test);
        line.getStyleClass().add("channel-line");
        var outcome = new Label();
        outcome.setId("outcome-" + name);
        outcome.setWrapText(true);
        outcome.setMinHeight(Region.USE_PREF_SIZE);
        outcome.textProperty().bind(channel.outcomeProperty());
        outcome.visibleProperty().bind(channel.outcomeProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        channel.wrongProperty()
                .subscribe(wrong -> outcome.getStyleClass().setAll("label", wrong ? "problem" : "channel-done"));
        getChildren().addAll(line, outcome);
    }

    private static Node middle(ChannelViewModel channel, String name, Texts texts) {
        Region middle;
        if (channel.hasValue()) {
            var value = new TextField();
            value.setId("value-" + name);
            value.setPromptText(texts.get("notifications." + name + ".prompt"));
            value.setAccessibleText(texts.get("notifications." + name));
            value.textProperty().bindBidirectional(channel.valueProperty());
            value.disableProperty().bind(channel.onProperty().not());
            middle = value;
        } else {
            var about = new Label(texts.get("notifications." + name + ".about"));
            about.getStyleClass().add("small");
            about.setMaxWidth(Double.MAX_VALUE);
            middle = about;
        }
        HBox.setHgrow(middle, Priority.ALWAYS);
        return middle;
    }
}
