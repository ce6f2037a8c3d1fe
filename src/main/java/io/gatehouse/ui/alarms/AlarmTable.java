package io.gatehouse.ui.alarms;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.alarms.AlarmRow.AlarmAct;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// The table of what is wrong. Lines are kept while their alarm stays in its place, so that a button does not move
/// away or lose the focus under the operator's hand.
public final class AlarmTable extends GridPane {

    private static final String[] HEADINGS = {"severity", "alarm", "since", "now", "guidance"};
    private static final double NAME_WIDTH = 130;

    private final Texts texts;
    private final Consumer<AlarmRow> onAcknowledge;
    private final Consumer<AlarmAct> onAct;
    private final Consumer<AlarmRow> onRunbook;
    private final List<Line> lines = new ArrayList<>();

    /// Shows the model's rows.
    public AlarmTable(
            OpenAlarmsViewModel model,
            Texts texts,
            Consumer<AlarmRow> onAcknowledge,
            Consumer<AlarmAct> onAct,
            Consumer<AlarmRow> onRunbook) {
        this.texts = texts;
        this.onAcknowledge = onAcknowledge;
        this.onAct = onAct;
        this.onRunbook = onRunbook;
        setId("alarms");
        getStyleClass().add("alarm-table");
        for (var i = 0; i < HEADINGS.length; i++) {
            var column = new ColumnConstraints();
            var grows = HEADINGS[i].equals("guidance");
            column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(grows ? 120 : Region.USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
        model.rows().addListener((ListChangeListener<AlarmRow>) _ -> show(model.rows()));
        show(model.rows());
    }

    private void show(List<AlarmRow> rows) {
        var keys = rows.stream().map(AlarmRow::id).toList();
        if (!keys.equals(lines.stream().map(line -> line.row.id()).toList())
                || getChildren().isEmpty()) {
            rebuild(rows);
        }
        for (var i = 0; i < rows.size(); i++) {
            lines.get(i).show(rows.get(i));
        }
    }

    private void rebuild(List<AlarmRow> rows) {
        getChildren().clear();
        lines.clear();
        if (rows.isEmpty()) {
            var nothing = new SeverityBadge();
            nothing.show(Severity.NORMAL, texts.get("alarm.none"));
            add(nothing, 0, 0, HEADINGS.length, 1);
            return;
        }
        for (var i = 0; i < HEADINGS.length; i++) {
            var heading = new Label(texts.get("alarm.heading." + HEADINGS[i]));
            heading.getStyleClass().addAll("small", "table-heading");
            add(heading, i, 0);
        }
        for (var i = 0; i < rows.size(); i++) {
            lines.add(new Line(rows.get(i), i));
        }
    }

    /// The nodes of one alarm.
    private final class Line {
        private AlarmRow row;
        private final SeverityBadge badge = new SeverityBadge();
        private final Text name = new Text();
        private final Text subject = new Text();
        private final Label since = new Label();
        private final Label now = new Label();
        private final Label guidance = new Label();
        private final Tooltip whole = new Tooltip();
        private final Label seen = new Label();
        private final Button acknowledge = new Button(texts.get("alarm.acknowledge"));
        private final Button act = new Button();
        private final Button runbook = new Button("", new FontIcon("mdi2b-book-open-page-variant-outline"));

        Line(AlarmRow row, int index) {
            this.row = row;
            name.getStyleClass().add("alarm-name");
            subject.getStyleClass().add("alarm-subject");
            guidance.getStyleClass().add("guidance");
            // One line each, so that the worst alarms are in sight in the smallest window; the tooltip has it whole.
            guidance.setMinWidth(0);
            guidance.setTooltip(whole);
            seen.getStyleClass().add("small");
            acknowledge.getStyleClass().add("small-button");
            acknowledge.setOnAction(_ -> onAcknowledge.accept(this.row));
            runbook.getStyleClass().add("small-button");
            runbook.setAccessibleText(texts.get("runbook.open"));
            runbook.setTooltip(new Tooltip(texts.get("runbook.open")));
            runbook.setOnAction(_ -> onRunbook.accept(this.row));
            act.getStyleClass().addAll("small-button", "accent-outline");
            act.setOnAction(_ -> this.row.act().ifPresent(onAct));
            var rule = new Region();
            rule.getStyleClass().add("table-rule");
            GridPane.setValignment(rule, VPos.TOP);
            add(rule, 0, index + 1, HEADINGS.length, 1);
            var what = new TextFlow(name, subject);
            what.setMaxHeight(Region.USE_PREF_SIZE);
            what.setMinWidth(NAME_WIDTH);
            Stream.of(badge, since, now, acknowledge, act, seen, runbook)
                    .forEach(it -> it.setMinWidth(Region.USE_PREF_SIZE));
            guidance.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(guidance, Priority.ALWAYS);
            var help = new HBox(guidance, runbook, act, acknowledge, seen);
            help.getStyleClass().add("alarm-buttons");
            var cells = new Node[] {badge, what, since, now, help};
            for (var column = 0; column < cells.length; column++) {
                add(cells[column], column, index + 1);
            }
        }

        private void show(AlarmRow newRow) {
            row = newRow;
            badge.show(newRow.severity(), newRow.word());
            name.setText(newRow.name() + " ");
            subject.setText(newRow.subject());
            since.setText(newRow.since());
            now.setText(newRow.now());
            guidance.setText(newRow.guidance());
            whole.setText(newRow.guidance());
            seen.setText(newRow.note());
            present(seen, newRow.seen());
            present(acknowledge, !newRow.seen());
            newRow.act().ifPresent(it -> {
                act.setText(it.label());
                act.setId(it.action() + "-" + it.target());
            });
            present(act, newRow.act().isPresent());
        }

        private static void present(Node node, boolean shown) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
