package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.ui.drill.StripViewModel.Phase;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The strip of a blind drill, on every screen: I see something, a diagnosis, hints.
public final class BlindStrip extends VBox {

    private final StripViewModel model;
    private final Texts texts;
    private final Consumer<String> onRunbook;
    private final ComboBox<DrillOffer> diagnosis = new ComboBox<>();

    /// @param onDebrief shows the debriefs
    /// @param onRunbook shows the page of that id
    public BlindStrip(StripViewModel model, Texts texts, Runnable onDebrief, Consumer<String> onRunbook) {
        this.onRunbook = onRunbook;
        this.model = model;
        this.texts = texts;
        setId("blind-strip");
        getStyleClass().add("blind-strip");
        var text = new Label();
        text.setId("blind-text");
        text.getStyleClass().add("strong");
        text.textProperty().bind(model.textProperty());
        text.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var watching = watching();
        var over = over(onDebrief);
        var line = new HBox(text, gap, watching, over);
        line.getStyleClass().add("blind-line");
        var said = new Label();
        said.setId("blind-said");
        said.textProperty().bind(model.saidProperty());
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        getChildren().addAll(line, said);
        model.phaseProperty().subscribe(phase -> {
            present(this, phase != Phase.NONE);
            present(watching, phase == Phase.WATCHING);
            present(over, phase == Phase.OVER);
        });
        // The next drill begins with nothing chosen.
        model.numberProperty().subscribe(_ -> diagnosis.getSelectionModel().clearSelection());
    }

    private HBox watching() {
        var notice = button("blind-notice", texts.get("blind.strip.notice"), model::noticed);
        notice.getStyleClass().add("primary");
        notice.disableProperty().bind(model.readyProperty().not().or(model.noticedProperty()));
        diagnosis.setId("blind-diagnosis");
        diagnosis.setPromptText(texts.get("blind.strip.diagnosis"));
        diagnosis.setConverter(titles());
        model.failuresProperty().subscribe(all -> diagnosis.getItems().setAll(all));
        diagnosis.setPrefWidth(190);
        diagnosis.setMinWidth(120);
        var diagnose = button("blind-diagnose", texts.get("blind.strip.diagnose"), () -> {
            var chosen = diagnosis.getValue();
            if (chosen != null) {
                model.diagnose(chosen.name());
            }
        });
        diagnose.disableProperty()
                .bind(diagnosis
                        .valueProperty()
                        .isNull()
                        .or(model.readyProperty().not()));
        var hint = button("blind-hint", "", model::hint);
        hint.disableProperty().bind(model.readyProperty().not());
        hint.textProperty().bind(model.hintButtonProperty());
        var runbook = button(
                "blind-runbook",
                texts.get("runbook.open"),
                () -> onRunbook.accept(model.runbookProperty().get()));
        model.runbookProperty().subscribe(page -> {
            present(runbook, !page.isEmpty());
            present(hint, page.isEmpty());
        });
        var giveUp = button("blind-give-up", texts.get("blind.strip.giveUp"), model::giveUp);
        model.rightProperty().subscribe(right -> {
            present(diagnosis, !Boolean.TRUE.equals(right));
            present(diagnose, !Boolean.TRUE.equals(right));
        });
        var row = new HBox(notice, diagnosis, diagnose, hint, runbook, giveUp);
        row.getStyleClass().add("blind-buttons");
        return row;
    }

    private HBox over(Runnable onDebrief) {
        var show = button("blind-debrief", texts.get("blind.strip.debrief"), () -> {
            model.putAway();
            onDebrief.run();
        });
        show.getStyleClass().add("primary");
        var row = new HBox(show, button("blind-dismiss", texts.get("blind.strip.dismiss"), model::putAway));
        row.getStyleClass().add("blind-buttons");
        return row;
    }

    private static Button button(String id, String text, Runnable does) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private static StringConverter<DrillOffer> titles() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable DrillOffer offer) {
                return offer == null ? "" : Shown.name(offer.title());
            }

            @Override
            public @Nullable DrillOffer fromString(String text) {
                return null;
            }
        };
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
