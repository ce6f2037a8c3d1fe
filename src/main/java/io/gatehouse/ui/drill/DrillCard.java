package io.gatehouse.ui.drill;

import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A drill on one card: what will happen, how far it reaches, how it ends, and the buttons that begin and end it.
final class DrillCard extends VBox {

    private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");

    private final Label title = new Label();
    private final Label about = wrapped("drill-about");
    private final VBox paragraphs = new VBox();
    private final SeverityBadge badge = new SeverityBadge();
    private final Label detail = wrapped("small");
    private final Label refused = wrapped("small");
    private final Button start = new Button();
    private final Button abort = new Button();

    DrillCard(CardContent content, Texts texts, Consumer<String> onStart, Runnable onAbort) {
        var id = DrillWords.id(content.name());
        setId("drill-" + id);
        getStyleClass().addAll("panel", "drill-card");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        badge.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, gap, badge);
        head.getStyleClass().add("run-headline");
        paragraphs.getStyleClass().add("drill-paragraphs");
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        start.setText(texts.get("drills.card.start"));
        start.setId("drill-start-" + id);
        start.getStyleClass().add("accent-outline");
        start.setOnAction(_ -> onStart.accept(content.name()));
        abort.setText(texts.get("drills.card.abort"));
        abort.setId("drill-abort-" + id);
        abort.getStyleClass().add("danger-button");
        abort.setOnAction(_ -> onAbort.run());
        var foot = new HBox(start, abort, refused);
        foot.getStyleClass().add("drill-foot");
        HBox.setHgrow(refused, Priority.ALWAYS);
        start.setMinWidth(USE_PREF_SIZE);
        abort.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head, about, paragraphs, rest, detail, foot);
        show(content);
    }

    private static Label wrapped(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Says what is so now; the buttons stay where they are.
    void show(CardContent content) {
        title.setText(content.title());
        about.setText(content.about());
        paragraphs
                .getChildren()
                .setAll(content.paragraphs().stream().map(DrillCard::paragraph).toList());
        present(badge, !content.word().isEmpty());
        badge.show(content.severity(), content.word());
        detail.setText(content.detail());
        present(detail, !content.detail().isEmpty());
        refused.setText(content.abort() ? "" : content.refused());
        start.setDisable(!content.refused().isEmpty());
        start.setTooltip(content.refused().isEmpty() ? null : new Tooltip(content.refused()));
        present(start, !content.abort());
        present(abort, content.abort());
        pseudoClassStateChanged(FAILING, content.abort());
    }

    private static VBox paragraph(CardContent.Paragraph content) {
        var heading = new Label(content.heading());
        heading.getStyleClass().add("dialog-heading");
        var text = wrapped("drill-text");
        text.setText(content.text());
        return new VBox(heading, text);
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
