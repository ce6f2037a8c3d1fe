package io.gatehouse.ui.controls;

import io.gatehouse.domain.Severity;
import java.util.Locale;
import javafx.scene.shape.SVGPath;

/// A severity as a shape: disc, triangle, diamond, or broken ring for unknown. Drawn, so that no font can lack it.
public final class SeverityShape extends SVGPath {

    private static final String DISC = "M5 0 A5 5 0 1 1 5 10 A5 5 0 1 1 5 0 Z";
    private static final String TRIANGLE = "M5.5 0 L11 10 L0 10 Z";
    private static final String DIAMOND = "M5.5 0 L11 5.5 L5.5 11 L0 5.5 Z";
    private static final String RING = "M5.5 0.75 A4.75 4.75 0 1 1 5.5 10.25 A4.75 4.75 0 1 1 5.5 0.75 Z";

    private final String styleClass;

    public SeverityShape() {
        this("severity-shape");
    }

    SeverityShape(String styleClass) {
        this.styleClass = styleClass;
        show(Severity.UNKNOWN);
    }

    public void show(Severity severity) {
        setContent(
                switch (severity) {
                    case NORMAL -> DISC;
                    case WARNING -> TRIANGLE;
                    case CRITICAL -> DIAMOND;
                    case UNKNOWN -> RING;
                });
        getStyleClass().setAll(styleClass, styleClassOf(severity));
    }

    /// The style class that gives a node the colour of a severity.
    public static String styleClassOf(Severity severity) {
        return "severity-" + severity.name().toLowerCase(Locale.ROOT);
    }
}
