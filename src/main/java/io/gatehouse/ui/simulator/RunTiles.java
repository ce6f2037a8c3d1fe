package io.gatehouse.ui.simulator;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunPicture;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.text.Figures;
import java.util.List;
import java.util.Optional;

/// The numbers of a run that matter at a glance: one entry each.
final class RunTiles {

    private static final int PERCENT = 100;

    /// How one of them is told.
    @FunctionalInterface
    private interface Tell {
        Told of(RunFacts facts, RunPicture picture, Figures figures);
    }

    /// @param value with its unit
    /// @param detail what it is measured by
    private record Told(String value, String detail, Severity severity) {}

    /// @param id its title is `simulator.tile.<id>`
    private record Entry(String id, Tell tell) {}

    private static final List<Entry> ALL = List.of(
            new Entry("arrivals", RunTiles::arrivals),
            new Entry("tickets", RunTiles::tickets),
            new Entry("success", RunTiles::success),
            new Entry("p95", RunTiles::p95),
            new Entry("waiting", RunTiles::waiting),
            new Entry("workers", RunTiles::workers));

    private RunTiles() {}

    static List<Tile.Content> of(RunFacts facts, RunPicture picture, Figures figures) {
        return ALL.stream()
                .map(entry -> {
                    var told = entry.tell().of(facts, picture, figures);
                    var title = figures.texts().get("simulator.tile." + entry.id());
                    return new Tile.Content(
                            entry.id(), title, told.value(), told.detail(), Optional.of(told.severity()));
                })
                .toList();
    }

    private static Told arrivals(RunFacts facts, RunPicture picture, Figures figures) {
        var traffic = picture.traffic();
        return normal(
                figures.perSecond(traffic.arrivalsPerSecond()),
                figures.texts()
                        .get(
                                "simulator.tile.arrivals.detail",
                                figures.count(traffic.ledger().entered())));
    }

    private static Told tickets(RunFacts facts, RunPicture picture, Figures figures) {
        return normal(
                figures.perSecond(picture.traffic().ticketsPerSecond()),
                figures.texts()
                        .get(
                                "simulator.tile.tickets.detail",
                                figures.level(facts.targets().ticketsPerSecond())));
    }

    /// Of those who have come to an end: nobody who is on the way has failed.
    private static Told success(RunFacts facts, RunPicture picture, Figures figures) {
        var ledger = picture.traffic().ledger();
        var target = facts.targets().successRate();
        var ended = ended(ledger);
        var rate = ended == 0 ? 1 : (double) ledger.places().issued() / ended;
        var detail = figures.texts().get("simulator.tile.success.detail", figures.level(target * PERCENT));
        return new Told(
                ended == 0 ? "–" : figures.texts().get("figure.percent", figures.level(floor(rate * PERCENT))),
                detail,
                rate < target ? Severity.WARNING : Severity.NORMAL);
    }

    private static long ended(LedgerSnapshot ledger) {
        var off = ledger.differences();
        var places = ledger.places();
        return places.issued() + places.deadLettered() + places.refused() + off.lost() + off.orphaned();
    }

    /// Two digits that never round a failure away.
    private static double floor(double percent) {
        return Math.floor(percent * PERCENT) / PERCENT;
    }

    private static Told p95(RunFacts facts, RunPicture picture, Figures figures) {
        var millis = picture.traffic().endToEndP95Millis();
        double target = facts.targets().p95().toMillis();
        return new Told(
                picture.traffic().ledger().places().issued() == 0 ? "–" : figures.millis(millis),
                figures.texts().get("simulator.tile.p95.detail", figures.millis(target)),
                millis > target ? Severity.WARNING : Severity.NORMAL);
    }

    private static Told waiting(RunFacts facts, RunPicture picture, Figures figures) {
        var places = picture.traffic().ledger().places();
        var inside = places.admitted() + places.inFlight() + places.ready() + places.unacked();
        return normal(
                figures.count(places.waiting()),
                figures.texts().get("simulator.tile.waiting.detail", figures.count(inside)));
    }

    private static Told workers(RunFacts facts, RunPicture picture, Figures figures) {
        var severity = picture.workersAlive() == 0
                ? Severity.CRITICAL
                : picture.workersAlive() < facts.workers() ? Severity.WARNING : Severity.NORMAL;
        return new Told(
                figures.count((long) picture.workersAlive()),
                figures.texts().get("simulator.tile.workers.detail", figures.count((long) facts.workers())),
                severity);
    }

    private static Told normal(String value, String detail) {
        return new Told(value, detail, Severity.NORMAL);
    }
}
