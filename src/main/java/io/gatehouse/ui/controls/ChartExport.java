package io.gatehouse.ui.controls;

import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.text.Figures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// A chart's menu: compare with yesterday, back to live, save what it shows as a table or as a picture.
final class ChartExport {

    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final TimeChart chart;
    private final TimeWindow window;
    private final ChartLines lines;
    private final Figures figures;
    private final ContextMenu menu = new ContextMenu();

    ChartExport(TimeChart chart, TimeWindow window, ChartLines lines, Figures figures) {
        this.chart = chart;
        this.window = window;
        this.lines = lines;
        this.figures = figures;
    }

    void install() {
        var texts = figures.texts();
        var compare = new CheckMenuItem(texts.get("chart.compare"));
        compare.selectedProperty().bindBidirectional(window.compareProperty());
        var table = item("chart.saveTable", this::saveTable);
        table.setId("save-table");
        var picture = item("chart.savePicture", this::savePicture);
        picture.setId("save-picture");
        menu.getItems().setAll(compare, item("chart.live", window::goLive), new SeparatorMenuItem(), table, picture);
        chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!chart.wasPanned()) {
                menu.show(chart, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(figures.texts().get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    void saveTable() {
        var from = chart.fromMillis();
        var to = Math.min(chart.toMillis(), chart.nowMillis());
        var columns = chart.columns();
        save(".csv", file -> () -> {
            var table = new ChartTable(lines.caption().unitText(), figures.zone());
            table.add(lines.caption().title(), lines.main().steps(from, to, columns));
            lines.second()
                    .ifPresent(series ->
                            table.add(ChartLines.Caption.of(series).title(), series.steps(from, to, columns)));
            Files.writeString(file, table.toString(), StandardCharsets.UTF_8);
            return file;
        });
    }

    void savePicture() {
        window.pointAt(OptionalLong.empty());
        var picture = chart.snapshot(null, null);
        save(".png", file -> () -> {
            Screenshot.write(picture, file);
            return file;
        });
    }

    private void save(String ending, Writing writing) {
        var texts = figures.texts();
        var time = IN_NAMES.format(Instant.ofEpochMilli(chart.toMillis()).atZone(figures.zone()));
        var name = lines.main().key().metric() + "-" + time + ending;
        var tools = window.tools();
        tools.files()
                .choose(chart.getScene().getWindow(), name)
                .ifPresent(file -> tools.tasks()
                        .run(
                                "save-chart",
                                writing.to(file),
                                saved -> chart.say(texts.get("chart.saved", saved)),
                                failure -> chart.say(texts.get("chart.notSaved", texts.get(failure)))));
    }

    /// Makes a file of what was taken from the chart on the FX thread.
    private interface Writing {
        Callable<Path> to(Path file);
    }
}
