package io.gatehouse.ui.controls;

import io.gatehouse.domain.Severity;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One number or word that matters, with what it means below. FX thread only.
public final class Tile extends VBox {

    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final String NOT_KNOWN_YET = "–";

    private final String title;
    private final Label heading = new Label();
    private final Label value = new Label(NOT_KNOWN_YET);
    private final Label detail = new Label();
    private final SeverityShape shape = new SeverityShape();
    private final HBox headline;

    /// What a tile says.
    ///
    /// @param title with the severity's word where it is not normal
    /// @param severity shown as a shape before the value, where it is judged
    public record Content(String id, String title, String value, String detail, Optional<Severity> severity) {}

    public Tile(String id, String title) {
        setId("tile-" + id);
        getStyleClass().addAll("panel", "tile");
        this.title = title;
        heading.setText(title);
        heading.getStyleClass().add("stage-title");
        value.getStyleClass().add("tile-value");
        detail.getStyleClass().add("stage-detail");
        detail.setWrapText(true);
        headline = new HBox(value);
        headline.getStyleClass().add("tile-headline");
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(heading, headline, detail);
    }

    /// Shows a number that is fresh.
    ///
    /// @param text what it means, or what is wrong with it; "" for nothing
    public void show(String number, String text, Severity severity) {
        show(new Content(getId(), title, number, text, Optional.of(severity)), false);
    }

    /// Shows it; `stale` mutes what is no longer known to be so.
    public void show(Content content, boolean stale) {
        heading.setText(content.title());
        value.setText(content.value());
        detail.setText(content.detail());
        detail.setTooltip(content.detail().isEmpty() ? null : new Tooltip(content.detail()));
        value.pseudoClassStateChanged(MUTED, stale);
        content.severity().ifPresent(shape::show);
        var judged = content.severity().isPresent() && content.severity().get() != Severity.NORMAL && !stale;
        if (judged != headline.getChildren().contains(shape)) {
            if (judged) {
                headline.getChildren().addFirst(shape);
            } else {
                headline.getChildren().remove(shape);
            }
        }
    }
}
