package io.gatehouse.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads a screen from `fxml/`, with a controller that was made before.
public final class Fxml {

    private Fxml() {}

    /// Loads the file of that name (without its ending).
    public static Parent load(String name, ResourceBundle words, Object controller) {
        var location = Objects.requireNonNull(Fxml.class.getResource("/fxml/" + name + ".fxml"), name);
        var loader = new FXMLLoader(location, words);
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + location, e);
        }
    }
}
