package io.gatehouse.app.wiring;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunCheck;
import io.gatehouse.domain.simulation.RunEvent;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunPicture;
import io.gatehouse.domain.simulation.StageFigures;
import io.gatehouse.domain.simulation.WorldFigures;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.verdict.Check;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.StageLatency;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A simulation's own reports in the words of the port.
final class RunPictures {

    private RunPictures() {}

    /// What it says of itself now. Goes through all histograms: not for the FX thread.
    static RunPicture of(Simulation simulation, Clock clock) {
        var report = simulation.report();
        return new RunPicture(
                clock.instant(),
                simulation.traffic().orElseThrow(),
                simulation.scheduled(),
                report.stages().stream().map(RunPictures::stage).toList(),
                report.successRate(),
                simulation.workers().alive(),
                world(simulation),
                events(simulation));
    }

    private static Optional<WorldFigures> world(Simulation simulation) {
        var breaker = simulation.breakerState().map(WorldFigures.Breaker::valueOf);
        return simulation
                .funnel()
                .flatMap(funnel -> breaker.map(state -> new WorldFigures(
                        funnel.lockTimeouts(), state, funnel.breaker().opened())));
    }

    private static List<RunEvent> events(Simulation simulation) {
        var marks = simulation.events().iterator();
        return simulation.eventTexts().stream()
                .map(text -> event(marks.next(), text))
                .toList();
    }

    private static RunEvent event(EventMark mark, EventText text) {
        var begun = mark.begunSecond();
        return new RunEvent(
                mark.event(),
                Optional.of(text),
                begun == null ? mark.dueSecond() : begun,
                mark.state(),
                mark.failure());
    }

    private static StageFigures stage(StageLatency stage) {
        return new StageFigures(
                stage.stage(), stage.count(), percentiles(stage.service()), percentiles(stage.response()));
    }

    private static StageFigures.Percentiles percentiles(StageLatency.Percentiles times) {
        return new StageFigures.Percentiles(
                times.p50Millis(), times.p95Millis(), times.p99Millis(), times.p999Millis(), times.maxMillis());
    }

    static FinishedRun finished(
            int number, RunFacts facts, SimulationReport report, LedgerSnapshot ledger, long inside) {
        return new FinishedRun(
                number,
                facts,
                Duration.ofMillis(Math.round(report.loadedSeconds() * 1_000)),
                report.passed(),
                inside,
                report.checks().stream().map(RunPictures::check).toList(),
                report.reasons(),
                new FinishedRun.Figures(report.ticketsPerSecond(), report.p95Millis(), report.successRate(), ledger));
    }

    private static RunCheck check(Check check) {
        return new RunCheck(
                check.figure(), check.actual(), check.bound().equals("at least"), check.expected(), check.met());
    }
}
