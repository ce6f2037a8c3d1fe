package io.gatehouse.ui.action;

import io.gatehouse.action.CommandLines;
import io.gatehouse.action.Preview;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What an action would do now, and what the environment asks for before it does.
final class PreviewPane extends VBox {

    private static final double NAME_WIDTH = 320;

    private final ActionWords words;
    private final Texts texts;
    private final Confirmation confirmation;
    private final Label taken = new Label();
    private final VBox effects = new VBox();
    private final VBox rows = new VBox();
    private final VBox commandLines = new VBox();
    private final Label concerns = new Label();
    private final VBox typing = new VBox();

    /// @param typed takes over the name that is typed
    PreviewPane(ActionWords words, Texts texts, Confirmation confirmation, StringProperty typed) {
        this.words = words;
        this.texts = texts;
        this.confirmation = confirmation;
        setId("previewed");
        getStyleClass().add("dialog-part");
        taken.setId("previewed-at");
        taken.getStyleClass().add("small");
        var head = new HBox(heading("action.whatNow"), taken);
        head.getStyleClass().add("heading-row");
        effects.setId("effects");
        effects.getStyleClass().add("effects");
        commandLines.setId("command-lines");
        commandLines.getStyleClass().add("dialog-part");
        concerns.setId("concerns");
        concerns.getStyleClass().add("strong");
        concerns.setWrapText(true);
        var name = new TextField();
        name.setId("typed-name");
        name.setMaxWidth(NAME_WIDTH);
        name.textProperty().bindBidirectional(typed);
        typing.getStyleClass().add("typing");
        typing.getChildren().addAll(heading("action.typeName"), name);
        getChildren().addAll(head, effects, rows, commandLines, concerns, typing);
    }

    void show(@Nullable Preview preview) {
        present(this, preview != null);
        if (preview == null) {
            return;
        }
        effects.getChildren().clear();
        preview.effects()
                .forEach(effect -> effects.getChildren().add(new EffectRow(texts.get(effect.text()), effect.weight())));
        preview.refusal().ifPresent(refusal -> showRefusal(texts.get(refusal)));
        rows.getChildren().clear();
        preview.table().ifPresent(table -> rows.getChildren().add(new RowsTable(table, texts)));
        present(rows, preview.table().isPresent());
        showCommandLines(preview.commandLines());
        concerns.setText(words.concerns(preview));
        var possible = preview.refusal().isEmpty();
        present(concerns, possible && confirmation != Confirmation.BUTTON);
        present(typing, possible && confirmation == Confirmation.NAME_TYPED);
    }

    private void showRefusal(String refusal) {
        var badge = new SeverityBadge();
        badge.show(Severity.CRITICAL, refusal);
        badge.setWrapText(true);
        badge.getStyleClass().add("effect");
        effects.getChildren().add(badge);
    }

    private void showCommandLines(CommandLines lines) {
        commandLines.getChildren().setAll(heading("action.commandLine"), new CommandLineRow(lines.ours(), texts));
        if (!lines.vendor().isEmpty()) {
            commandLines.getChildren().add(heading("action.vendorLine"));
            lines.vendor().forEach(line -> commandLines.getChildren().add(new CommandLineRow(line, texts)));
        }
    }

    private Label heading(String key) {
        var heading = new Label(texts.get(key));
        heading.getStyleClass().add("dialog-heading");
        return heading;
    }

    /// Brings its age up to date.
    void showAge(Preview preview, Instant now) {
        var age = Duration.between(preview.takenAt(), now);
        taken.setText(words.previewedAt(preview, age.isNegative() ? Duration.ZERO : age));
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
