package io.gatehouse.ui.drill;

import io.gatehouse.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A strip that nobody can take for anything else, on every screen, while something is broken on purpose.
public final class EndingBanner extends VBox {

    public EndingBanner(EndingViewModel model, Texts texts, String keys) {
        setId("going-on");
        getStyleClass().add("going-on");
        var text = new Label("", new FontIcon("mdi2f-flash-alert-outline"));
        text.setId("going-on-text");
        text.getStyleClass().add("strong");
        text.textProperty().bind(model.textProperty());
        text.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var pressed = new Label(keys);
        pressed.getStyleClass().add("going-on-keys");
        pressed.setMinWidth(USE_PREF_SIZE);
        var end = new Button(texts.get("drills.end"));
        end.setId("end-everything");
        end.getStyleClass().addAll("danger-button", "small-button");
        end.setMinWidth(USE_PREF_SIZE);
        end.disableProperty().bind(model.endingProperty());
        end.setOnAction(_ -> model.endEverything());
        var line = new HBox(text, gap, pressed, end);
        line.getStyleClass().add("going-on-line");

        var problem = new Label();
        problem.setId("going-on-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(problem, Priority.ALWAYS);
        problem.setMaxWidth(Double.MAX_VALUE);
        var dismiss = new Button(texts.get("drills.end.dismiss"));
        dismiss.getStyleClass().add("small-button");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(_ -> model.dismiss());
        var failed = new HBox(problem, dismiss);
        failed.getStyleClass().add("going-on-line");
        failed.visibleProperty().bind(model.problemProperty().isNotEmpty());
        failed.managedProperty().bind(failed.visibleProperty());

        getChildren().addAll(line, failed);
        visibleProperty().bind(model.presentProperty());
        managedProperty().bind(visibleProperty());
    }
}
