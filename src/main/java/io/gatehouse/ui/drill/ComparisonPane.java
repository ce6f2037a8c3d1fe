package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillResult;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Trainees side by side: a line for each drill, a column for each trainee, their totals below.
final class ComparisonPane extends VBox {

    private static final double DRILL_WIDTH = 150;
    private static final double TRAINEE_WIDTH = 130;

    private final DrillWords words;

    ComparisonPane(List<Debrief> debriefs, List<String> drills, List<DrillOffer> offers, Figures figures) {
        this.words = new DrillWords(figures);
        getStyleClass().add("debrief");
        var texts = figures.texts();
        var about = new Label(texts.get("debrief.compare.text"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        var grid = new GridPane();
        grid.setId("comparison");
        grid.getStyleClass().addAll("panel", "comparison");
        grid.getColumnConstraints().add(new ColumnConstraints(DRILL_WIDTH));
        grid.add(heading(texts.get("debrief.compare.drill")), 0, 0);
        for (var row = 0; row < drills.size(); row++) {
            var title = new Label(words.title(offers, drills.get(row)));
            title.setWrapText(true);
            grid.add(title, 0, row + 1);
        }
        var total = new Label(texts.get("debrief.compare.total"));
        total.getStyleClass().add("strong");
        grid.add(total, 0, drills.size() + 1);
        for (var column = 0; column < debriefs.size(); column++) {
            trainee(grid, column + 1, debriefs.get(column), drills);
        }
        getChildren().addAll(about, grid);
        if (debriefs.size() == 1) {
            var few = new Label(texts.get("debrief.compare.few"));
            few.getStyleClass().add("small");
            getChildren().add(few);
        }
    }

    private void trainee(GridPane grid, int column, Debrief debrief, List<String> drills) {
        var constraints = new ColumnConstraints(TRAINEE_WIDTH);
        constraints.setHalignment(HPos.RIGHT);
        constraints.setHgrow(Priority.SOMETIMES);
        grid.getColumnConstraints().add(constraints);
        grid.add(heading(Shown.name(debrief.trainee())), column, 0);
        for (var row = 0; row < drills.size(); row++) {
            grid.add(new Label(cell(debrief, drills.get(row))), column, row + 1);
        }
        var total = new Label(words.texts().get("debrief.points", debrief.points()));
        total.getStyleClass().add("strong");
        grid.add(total, column, drills.size() + 1);
    }

    private String cell(Debrief debrief, String drill) {
        return debrief.drills().stream()
                .filter(one -> one.drill().equals(drill))
                .findFirst()
                .map(DrillResult::score)
                .map(score -> words.texts()
                        .get(
                                "debrief.compare.cell",
                                score.points(),
                                words.secondsOrNever(score.detectSeconds()),
                                words.secondsOrNever(score.diagnoseSeconds())))
                .orElse(Column.UNKNOWN);
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("table-heading");
        return label;
    }
}
