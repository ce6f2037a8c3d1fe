package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillMoment;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillResult;
import io.gatehouse.domain.drill.DrillScore;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.controls.TileRow;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A debrief: the points and how they were counted, and of each drill its times, its time line and what happened.
final class DebriefPane extends VBox {

    private final DrillWords words;
    private final List<DrillOffer> offers;

    /// @param offers whose titles are shown
    DebriefPane(Debrief debrief, List<DrillOffer> offers, Figures figures) {
        this.words = new DrillWords(figures);
        this.offers = offers;
        getStyleClass().add("debrief");
        var texts = figures.texts();
        var title =
                new Label(texts.get("debrief.title", Shown.name(debrief.trainee()), figures.dateTime(debrief.begun())));
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        var total = new Label(texts.get("debrief.total", debrief.points()));
        total.setId("debrief-total");
        total.getStyleClass().add("page-title");
        total.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, gap(), total);
        head.getStyleClass().add("run-headline");
        getChildren().add(head);
        debrief.drills().forEach(result -> getChildren().add(drill(result)));
        var counted = new Label(texts.get("blind.points.text"));
        counted.getStyleClass().add("muted");
        counted.setWrapText(true);
        counted.setMinHeight(USE_PREF_SIZE);
        var counting = new Label(texts.get("blind.points"));
        counting.getStyleClass().add("card-title");
        var seed = new Label(texts.get("debrief.seed", String.valueOf(debrief.seed())));
        seed.getStyleClass().add("small");
        getChildren().addAll(counting, counted, seed);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private VBox drill(DrillResult result) {
        var title = new Label(words.title(offers, result.drill()));
        title.getStyleClass().add("card-title");
        var points =
                new Label(words.texts().get("debrief.points", result.score().points()));
        points.getStyleClass().add("strong");
        points.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, gap(), points);
        head.getStyleClass().add("run-headline");
        var tiles = new TileRow();
        tiles.setMinHeight(USE_PREF_SIZE);
        tiles.show(tiles(result.score()), false);
        var axis = new MomentAxis(
                result.moments(),
                moment -> words.seconds(moment.second()) + " · " + words.moment(moment, offers),
                group -> words.texts().get("debrief.group." + group.name().toLowerCase(Locale.ROOT)));
        axis.setAccessibleText(words.texts().get("debrief.axis"));
        var box = new VBox(head, tiles, axis, table(result.moments()));
        box.setId("debrief-" + DrillWords.id(result.drill()));
        box.getStyleClass().addAll("panel", "debrief-drill");
        return box;
    }

    private List<Tile.Content> tiles(DrillScore score) {
        var tiles = new ArrayList<Tile.Content>();
        tiles.add(tile("detect", words.secondsOrNever(score.detectSeconds()), ""));
        tiles.add(tile("diagnose", words.secondsOrNever(score.diagnoseSeconds()), ""));
        tiles.add(tile(
                "recover",
                words.secondsOrNever(score.recoverSeconds()),
                score.recoveryCounts() ? "" : words.texts().get("debrief.notCounted")));
        tiles.add(tile("lost", words.figures().count(score.ticketsLost()), ""));
        tiles.add(tile("actions", words.figures().count((long) score.actions()), ""));
        tiles.add(tile("hints", words.figures().count((long) score.hints()), ""));
        tiles.add(tile("wrong", words.figures().count((long) score.wrongGuesses()), ""));
        tiles.add(tile("false", words.figures().count((long) score.falseAlarms()), ""));
        return tiles;
    }

    private Tile.Content tile(String id, String value, String detail) {
        return new Tile.Content(id, words.texts().get("debrief." + id), value, detail, Optional.empty());
    }

    private GridPane table(List<DrillMoment> moments) {
        var grid = new GridPane();
        grid.getStyleClass().add("moment-table");
        grid.add(heading("debrief.when"), 0, 0);
        grid.add(heading("debrief.what"), 1, 0);
        for (var row = 0; row < moments.size(); row++) {
            var moment = moments.get(row);
            var when = new Label(words.seconds(moment.second()));
            when.getStyleClass().add("moment-when");
            when.setMinWidth(USE_PREF_SIZE);
            var mark = new Region();
            mark.getStyleClass()
                    .addAll("axis-mark", MomentAxis.Group.of(moment.kind()).styleClass());
            var what = new Label(words.moment(moment, offers), mark);
            what.setWrapText(true);
            grid.add(when, 0, row + 1);
            grid.add(what, 1, row + 1);
        }
        return grid;
    }

    private Label heading(String key) {
        var label = new Label(words.texts().get(key));
        label.getStyleClass().add("table-heading");
        return label;
    }
}
