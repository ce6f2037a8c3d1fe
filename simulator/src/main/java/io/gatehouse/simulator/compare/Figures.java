package io.gatehouse.simulator.compare;

import io.gatehouse.simulator.compare.Figure.Better;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.verdict.Yardstick;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The figures of a run, in the order in which they are shown.
///
/// @param parts those that ran, which decide what the run is judged by
record Figures(ReportNode report, List<String> parts, List<StageFigures> stages) {

    List<Figure> all() throws InvalidReport {
        List<Figure> all = new ArrayList<>();
        judged(all);
        var ledger = report.field("ledger");
        for (var count : List.of("entered", "issued", "deadLettered")) {
            all.add(new Figure(
                    "ledger", count, Better.NEITHER, false, ledger.field(count).number()));
        }
        for (var loss : List.of("lost", "duplicated", "orphaned")) {
            all.add(new Figure(
                    "ledger", loss, Better.LOWER, true, ledger.field(loss).number()));
        }
        stages.forEach(stage -> all.addAll(stage.figures("response")));
        stages.forEach(stage -> all.addAll(stage.figures("service")));
        return all;
    }

    private void judged(List<Figure> all) throws InvalidReport {
        var by = Yardstick.of(ran());
        var ledger = report.field("ledger");
        double seconds = report.field("loadedSeconds").number();
        double entered = ledger.field("entered").number();
        double count = switch (by) {
            case TICKETS -> ledger.field("issued").number();
            case CONFIRMS ->
                ledger.field("ready").number()
                        + ledger.field("unacked").number()
                        + ledger.field("deadLettered").number()
                        + ledger.field("issued").number()
                        + ledger.field("lost").number();
            case TOLD -> ledger.field("notified").number();
        };
        double p95 = stages.stream()
                .filter(stage -> stage.stage().equals(by.stageName()))
                .mapToDouble(stage -> by == Yardstick.TOLD ? stage.p95Service() : stage.p95Response())
                .findFirst()
                .orElse(0);
        all.add(new Figure("run", by.perSecondName(), Better.HIGHER, true, seconds == 0 ? 0 : count / seconds));
        all.add(new Figure("run", by.rateName(), Better.HIGHER, true, entered == 0 ? 0 : count / entered));
        all.add(new Figure("run", by.p95Name(), Better.LOWER, true, p95));
    }

    private Set<Part> ran() {
        var ran = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            if (parts.contains(part.word())) {
                ran.add(part);
            }
        }
        return ran;
    }
}
