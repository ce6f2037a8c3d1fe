package io.gatehouse.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The two looks of the window; each is AtlantaFX's Primer under our own tokens.
public enum Theme {
    DARK,
    LIGHT;

    private static final List<String> FONTS = List.of("GatehouseSans-Regular.otf", "GatehouseSans-SemiBold.otf");

    /// Loads the shipped font; once, before the first scene.
    public static void loadFonts() {
        for (var font : FONTS) {
            Font.loadFont(resource("/fonts/" + font), 0);
        }
    }

    /// Gives the scene this look, instead of the one it has.
    public void applyTo(Scene scene) {
        var base = this == DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        var tokens = resource("/css/" + name().toLowerCase(Locale.ROOT) + ".css");
        scene.getStylesheets()
                .setAll(tokens, resource("/css/base.css"), resource("/css/parts.css"), resource("/css/chart.css"));
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
