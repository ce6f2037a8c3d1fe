package io.gatehouse.ui.controls;

import io.gatehouse.domain.Environment;
import io.gatehouse.ui.text.Texts;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// The environment's colour and name, on the top edge of the window and of every dialog.
public final class EnvironmentLook {

    private EnvironmentLook() {}

    /// Gives a node the environment's colour (`-gh-environment` in the style sheets) instead of the one it had.
    public static void colour(Node node, Environment environment) {
        node.getStyleClass().removeIf(styleClass -> styleClass.startsWith("environment-"));
        node.getStyleClass().add("environment-" + environment.name().toLowerCase(Locale.ROOT));
    }

    /// Shows the environment's name in its colour.
    public static void badge(Label label, Environment environment, Texts texts) {
        label.setText(texts.get("environment." + environment.name().toLowerCase(Locale.ROOT)));
        if (!label.getStyleClass().contains("badge-of-environment")) {
            label.getStyleClass().add("badge-of-environment");
        }
        colour(label, environment);
    }
}
