package io.gatehouse.ui.shell;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityShape;
import io.gatehouse.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A strip below the header that says what is newly wrong, on every screen.
final class Banner extends HBox {

    private final SeverityShape shape = new SeverityShape();

    Banner(BannerViewModel model, Texts texts, Runnable onShow, Consumer<String> onRunbook) {
        setId("banner");
        getStyleClass().add("banner");
        var text = new Label("", shape);
        text.textProperty().bind(model.textProperty());
        text.getStyleClass().add("strong");
        text.setMinWidth(0);
        var problem = new Label();
        problem.textProperty().bind(model.problemProperty());
        problem.getStyleClass().add("small");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var show = new Button(texts.get("banner.show"));
        show.setId("banner-show");
        show.setOnAction(_ -> {
            model.dismiss();
            onShow.run();
        });
        var runbook = new Button(texts.get("runbook.open"));
        runbook.setId("banner-runbook");
        runbook.setOnAction(_ -> onRunbook.accept(model.worstProperty().get()));
        var dismiss = new Button(texts.get("banner.dismiss"));
        dismiss.setOnAction(_ -> model.dismiss());
        for (var button : new Button[] {runbook, show, dismiss}) {
            button.getStyleClass().add("small-button");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(text, problem, gap, runbook, show, dismiss);
        visibleProperty().bind(model.presentProperty());
        managedProperty().bind(model.presentProperty());
        model.severityProperty().subscribe(this::colour);
    }

    private void colour(Severity severity) {
        shape.show(severity);
        getStyleClass().setAll("banner", SeverityShape.styleClassOf(severity));
    }
}
