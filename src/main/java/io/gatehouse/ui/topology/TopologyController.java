package io.gatehouse.ui.topology;

import io.gatehouse.topology.Finding;
import io.gatehouse.ui.action.ActionItems;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds the picture of the topology.
public final class TopologyController {

    private static final int LISTED = 100;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final TopologyViewModel model;
    private final ScreenContext context;
    private final Texts texts;
    private final TopologyPicture picture;
    private List<Finding> listed = List.of();

    @FXML
    private BorderPane page;

    @FXML
    private TextField filter;

    @FXML
    private Label freshness;

    @FXML
    private Label count;

    @FXML
    private MenuButton placeActions;

    @FXML
    private ScrollPane canvas;

    @FXML
    private Label findingsTitle;

    @FXML
    private VBox findings;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    TopologyController(TopologyViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.figures().texts();
        this.picture = new TopologyPicture(model);
    }

    @FXML
    void initialize() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        canvas.setContent(picture);
        canvas.viewportBoundsProperty().subscribe(bounds -> picture.fit(bounds.getWidth()));
        model.drawingProperty().subscribe(_ -> show());
        model.selectedProperty().subscribe(_ -> {
            show();
            offer();
        });
        model.freshnessProperty().subscribe(fresh -> {
            freshness.setText(fresh.text());
            freshness.setTooltip(new Tooltip(fresh.text()));
            freshness.pseudoClassStateChanged(STALE, fresh.stale());
            page.pseudoClassStateChanged(STALE, fresh.stale());
            show();
        });
    }

    private void show() {
        picture.refresh();
        count.setText(model.count());
        var fresh = model.findings();
        findingsTitle.setText(model.selectedProperty()
                .get()
                .map(place -> texts.get("topology.findingsOf", place.name(), fresh.size()))
                .orElse(texts.get("topology.findings", fresh.size())));
        if (!fresh.equals(listed) || fresh.isEmpty()) {
            listed = fresh;
            findings.getChildren().clear();
            fresh.stream().limit(LISTED).map(this::line).forEach(findings.getChildren()::add);
            if (fresh.isEmpty()) {
                var nothing = new Label(texts.get(model.nothingFound()));
                nothing.setWrapText(true);
                findings.getChildren().add(nothing);
            }
        }
    }

    private void offer() {
        var requests = model.actions();
        placeActions.setVisible(!requests.isEmpty());
        placeActions.setManaged(!requests.isEmpty());
        model.selectedProperty().get().ifPresent(place -> placeActions.setText(Shown.name(place.name())));
        placeActions
                .getItems()
                .setAll(requests.stream()
                        .map(request -> ActionItems.item(
                                request.action(),
                                texts,
                                () -> context.onAction().accept(request)))
                        .toList());
    }

    private HBox line(Finding finding) {
        var badge = new SeverityBadge();
        badge.show(
                finding.severity(), texts.get("severity." + finding.severity().name()));
        var words = new Label(model.words(finding));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(badge, words);
        line.getStyleClass().add("finding");
        line.setOnMouseClicked(_ -> model.selectedProperty().set(Optional.of(finding.place())));
        return line;
    }

    /// Brings the picture and the findings up to date.
    void refresh() {
        model.refresh(context.clock().instant());
        picture.refresh();
    }
}
