package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.StageFigures;
import io.gatehouse.domain.simulation.StageFigures.Percentiles;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.table.LiveTable;
import io.gatehouse.ui.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The table of stages: how many came through, and the percentiles of service and response side by side.
final class StageTable {

    private static final double WIDE_FROM = 760;
    private static final int PERCENTILE_WIDTH = 62;
    private static final double HEADINGS = 68;
    private static final double ROW = 32;
    /// Left out where there is no room, of both sides.
    private static final List<String> FOR_WIDE_ONES = List.of("p50", "p999");

    private static final List<Percentile> PERCENTILES = List.of(
            new Percentile("p50", Percentiles::p50Millis),
            new Percentile("p95", Percentiles::p95Millis),
            new Percentile("p99", Percentiles::p99Millis),
            new Percentile("p999", Percentiles::p999Millis),
            new Percentile("max", Percentiles::maxMillis));

    private record Percentile(String id, ToDoubleFunction<Percentiles> millis) {}

    private StageTable() {}

    static void install(TableView<LiveRow<StageFigures>> table, LiveRows<StageFigures> rows, Figures figures) {
        var texts = figures.texts();
        var columns = new ArrayList<Column<StageFigures>>();
        columns.add(Column.words(
                "simulator.stage.column.stage", 132, stage -> texts.get("simulator.stage." + stage.stage())));
        columns.add(Column.counts("simulator.stage.column.count", 70, StageFigures::count));
        columns.addAll(side("service", StageFigures::service));
        columns.addAll(side("response", StageFigures::response));
        LiveTable.install(table, rows, columns, figures, texts.get("simulator.stage.none"));
        var all = List.copyOf(table.getColumns());
        table.getColumns()
                .setAll(List.of(
                        all.get(0),
                        all.get(1),
                        group("service", all.subList(2, 7), figures),
                        group("response", all.subList(7, 12), figures)));
        Runnable asHighAsItsRows = () -> {
            var height = HEADINGS + rows.shown().size() * ROW;
            table.setMinHeight(height);
            table.setPrefHeight(height);
            table.setMaxHeight(height);
        };
        rows.shown().subscribe(asHighAsItsRows);
        asHighAsItsRows.run();
        table.widthProperty().subscribe(width -> giveWay(all, width.doubleValue() >= WIDE_FROM));
    }

    private static List<Column<StageFigures>> side(String side, Function<StageFigures, Percentiles> times) {
        return PERCENTILES.stream()
                .map(percentile -> Column.<StageFigures>known(
                        "simulator.stage.column." + side + "." + percentile.id(),
                        PERCENTILE_WIDTH,
                        stage -> stage.count() == 0
                                ? Double.NaN
                                : percentile.millis().applyAsDouble(times.apply(stage)),
                        StageTable::millis))
                .toList();
    }

    /// The heading holds the unit; below ten milliseconds a tenth matters.
    private static String millis(Figures figures, double millis) {
        return millis < 10 ? figures.level(Math.round(millis * 10) / 10.0) : figures.count(millis);
    }

    private static TableColumn<LiveRow<StageFigures>, ?> group(
            String side, List<TableColumn<LiveRow<StageFigures>, ?>> columns, Figures figures) {
        var group = new TableColumn<LiveRow<StageFigures>, StageFigures>(
                figures.texts().get("simulator.stage.column." + side));
        group.setId("simulator.stage.column." + side);
        group.getColumns().setAll(columns);
        return group;
    }

    private static void giveWay(List<TableColumn<LiveRow<StageFigures>, ?>> columns, boolean wide) {
        columns.stream()
                .filter(column -> FOR_WIDE_ONES.stream().anyMatch(column.getId()::endsWith))
                .forEach(column -> column.setVisible(wide));
    }
}
