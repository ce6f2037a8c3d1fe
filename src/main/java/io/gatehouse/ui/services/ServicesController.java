package io.gatehouse.ui.services;

import io.gatehouse.domain.ServiceHealth.Component;
import io.gatehouse.domain.ServiceSamples.Sample;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Binds the screen of services.
public final class ServicesController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ServicesViewModel model;
    private final Figures figures;
    private final Clock clock;

    @FXML
    private TableView<LiveRow<ServiceRow>> services;

    @FXML
    private Label freshness;

    @FXML
    private VBox components;

    @FXML
    private TextField filter;

    @FXML
    private Label counted;

    @FXML
    private TableView<LiveRow<Sample>> samples;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    ServicesController(ServicesViewModel model, Figures figures, Clock clock) {
        this.model = model;
        this.figures = figures;
        this.clock = clock;
    }

    @FXML
    void initialize() {
        var texts = figures.texts();
        LiveTable.install(
                services, model.services(), ServiceColumns.SERVICES, figures, texts.get("services.none.title"));
        LiveTable.install(
                samples, model.samples(), ServiceColumns.SAMPLES, figures, texts.get("services.none.samples"));
        filter.textProperty().bindBidirectional(model.samples().filterProperty());
        counted.textProperty().bind(model.countedProperty());
        freshness.textProperty().bind(model.freshnessProperty());
        model.staleProperty().subscribe(stale -> freshness.pseudoClassStateChanged(STALE, stale));
        model.componentsProperty().subscribe(_ -> showComponents());
        model.staleProperty().subscribe(_ -> showComponents());
        model.staleProperty().subscribe(stale -> samples.pseudoClassStateChanged(STALE, stale));
    }

    /// What was up when it last answered is not known to be up now.
    private void showComponents() {
        List<Component> shown = model.componentsProperty().get();
        var stale = model.staleProperty().get();
        components.getChildren().clear();
        if (shown.isEmpty()) {
            components.getChildren().add(styled(figures.texts().get("services.none.components"), "muted"));
        }
        for (var component : shown) {
            var badge = new SeverityBadge();
            badge.show(
                    stale ? Severity.UNKNOWN : severity(component.status()),
                    component.name() + " · " + component.status());
            components.getChildren().add(badge);
            if (!component.details().isEmpty()) {
                components.getChildren().add(styled(component.details(), "small"));
            }
        }
    }

    private static Severity severity(String status) {
        return switch (status) {
            case "UP" -> Severity.NORMAL;
            case "DOWN", "OUT_OF_SERVICE" -> Severity.CRITICAL;
            default -> Severity.UNKNOWN;
        };
    }

    private static Label styled(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    /// Brings the screen up to date.
    void refresh() {
        model.refresh(clock.instant());
    }
}
