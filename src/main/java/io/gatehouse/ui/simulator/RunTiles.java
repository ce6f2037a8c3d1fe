package io.gatehouse.ui.simulator;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Receipts;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunPicture;
import io.gatehouse.domain.simulation.WorldFigures;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.text.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The numbers of a run that matter at a glance: one entry each.
final class RunTiles {

    private static final int PERCENT = 100;
    private static final double MILLI = 1_000;

    /// How one of them is told.
    @FunctionalInterface
    private interface Tell {
        Optional<Told> of(Look look);
    }

    /// What they are told from.
    ///
    /// @param ended the run when it is over: what counts then are its means
    private record Look(RunFacts facts, RunPicture picture, Optional<FinishedRun> ended, Figures figures) {
        String text(String key, Object... arguments) {
            return figures.texts().get("simulator.tile." + key, arguments);
        }
    }

    /// @param value with its unit
    /// @param detail what it is measured by
    private record Told(String value, String detail, Severity severity) {}

    /// @param id its title is `simulator.tile.<id>`
    private record Entry(String id, Tell tell) {}

    private static final List<Entry> ALL = List.of(
            new Entry("arrivals", always(RunTiles::arrivals)),
            new Entry("tickets", always(RunTiles::tickets)),
            new Entry("success", always(RunTiles::success)),
            new Entry("p95", always(RunTiles::p95)),
            new Entry("waiting", always(RunTiles::waiting)),
            new Entry("workers", always(RunTiles::workers)),
            new Entry("receipts", look -> look.picture().traffic().receipts().map(told -> receipts(look, told))),
            new Entry("lock-timeouts", look -> look.picture().world().map(world -> lockTimeouts(look, world))),
            new Entry("breaker", look -> look.picture().world().map(world -> breaker(look, world))));

    private RunTiles() {}

    private static Tell always(Function<Look, Told> tell) {
        return look -> Optional.of(tell.apply(look));
    }

    /// The numbers of a run that goes on.
    static List<Tile.Content> of(RunFacts facts, RunPicture picture, Figures figures) {
        return told(new Look(facts, picture, Optional.empty(), figures));
    }

    /// The numbers of a run that is over.
    static List<Tile.Content> of(FinishedRun run, RunPicture picture, Figures figures) {
        return told(new Look(run.facts(), picture, Optional.of(run), figures));
    }

    private static List<Tile.Content> told(Look look) {
        return ALL.stream()
                .flatMap(entry -> entry.tell().of(look).stream()
                        .map(told -> new Tile.Content(
                                entry.id(),
                                look.text(entry.id()),
                                told.value(),
                                told.detail(),
                                Optional.of(told.severity()))))
                .toList();
    }

    private static Told arrivals(Look look) {
        var entered = look.picture().traffic().ledger().entered();
        var now = look.picture().traffic().arrivalsPerSecond();
        var rate = look.ended().map(run -> perSecond(entered, run)).orElse(now);
        return normal(
                look.figures().perSecond(rate),
                look.text("arrivals.detail", look.figures().count(entered)));
    }

    private static double perSecond(long people, FinishedRun run) {
        return run.took().isZero() ? 0 : people * MILLI / run.took().toMillis();
    }

    private static Told tickets(Look look) {
        var now = look.picture().traffic().ticketsPerSecond();
        var target = look.facts().targets().ticketsPerSecond();
        var rate = look.ended().map(run -> run.figures().ticketsPerSecond()).orElse(now);
        return new Told(
                look.figures().perSecond(rate),
                look.text("tickets.detail", look.figures().level(target)),
                look.ended().isPresent() && rate < target ? Severity.WARNING : Severity.NORMAL);
    }

    /// While it goes on, of those who have come to an end: nobody who is on the way has failed.
    private static Told success(Look look) {
        var ledger = look.picture().traffic().ledger();
        var target = look.facts().targets().successRate();
        var over = ended(ledger);
        double rate = look.ended()
                .map(run -> run.figures().successRate())
                .orElse(over == 0 ? 1.0 : (double) ledger.places().issued() / over);
        return new Told(
                over == 0 ? "–" : look.figures().texts().get("figure.percent", percent(rate, look.figures())),
                look.text(
                        look.ended().isPresent() ? "success.ended" : "success.detail",
                        look.figures().level(target * PERCENT)),
                rate < target ? Severity.WARNING : Severity.NORMAL);
    }

    private static long ended(LedgerSnapshot ledger) {
        var off = ledger.differences();
        var places = ledger.places();
        return places.issued() + places.deadLettered() + places.refused() + off.lost() + off.orphaned();
    }

    /// Two digits, rounded down: what is just below a target does not read as the target.
    static String percent(double rate, Figures figures) {
        return figures.level(Math.floor(rate * PERCENT * PERCENT) / PERCENT);
    }

    private static Told p95(Look look) {
        var millis = look.picture().traffic().endToEndP95Millis();
        double target = look.facts().targets().p95().toMillis();
        return new Told(
                look.picture().traffic().ledger().places().issued() == 0
                        ? "–"
                        : look.figures().millis(millis),
                look.text("p95.detail", ScenarioWords.time(target, look.figures())),
                millis > target ? Severity.WARNING : Severity.NORMAL);
    }

    private static Told waiting(Look look) {
        var places = look.picture().traffic().ledger().places();
        var inside = places.admitted() + places.inFlight() + places.ready() + places.unacked();
        return normal(
                look.figures().count(places.waiting()),
                look.text("waiting.detail", look.figures().count(inside)));
    }

    private static Told workers(Look look) {
        var alive = look.picture().workersAlive();
        var severity =
                alive == 0 ? Severity.CRITICAL : alive < look.facts().workers() ? Severity.WARNING : Severity.NORMAL;
        return new Told(
                look.figures().count((long) alive),
                look.text("workers.detail", look.figures().count((long)
                        look.facts().workers())),
                severity);
    }

    private static Told receipts(Look look, Receipts told) {
        return new Told(
                look.figures().count(told.received()),
                look.text("receipts.detail", look.figures().count(told.told())),
                told.unreachable() > 0 ? Severity.WARNING : Severity.NORMAL);
    }

    private static Told lockTimeouts(Look look, WorldFigures world) {
        return normal(look.figures().count(world.lockTimeouts()), look.text("lock-timeouts.detail"));
    }

    private static Told breaker(Look look, WorldFigures world) {
        return new Told(
                look.text("breaker." + world.breaker().name()),
                look.text("breaker.detail", look.figures().count(world.breakerOpened())),
                world.breaker() == WorldFigures.Breaker.CLOSED ? Severity.NORMAL : Severity.WARNING);
    }

    private static Told normal(String value, String detail) {
        return new Told(value, detail, Severity.NORMAL);
    }
}
