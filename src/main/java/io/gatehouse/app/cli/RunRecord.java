package io.gatehouse.app.cli;

import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.meter.StageTimes;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.shard.ShardResult;
import io.gatehouse.simulator.verdict.LatencyCurve;
import io.gatehouse.simulator.verdict.ReportFolder;
import io.gatehouse.simulator.verdict.RunReport;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.TimeLine;
import io.gatehouse.simulator.verdict.Yardstick;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Follows a simulation to its end, judges it and keeps what was asked for.
///
/// @param name of the run in its report
/// @param scenario by whose expectations it is judged; without one by the ledger alone
/// @param folder where the report is kept, if anywhere
record RunRecord(String name, Optional<Scenario> scenario, Yardstick by, Optional<Path> folder, Output output) {

    /// Blocks until the run has come to its end.
    ///
    /// @param setup what it is made of
    /// @param stop asked every second whether to end the arrivals now
    /// @throws InterruptedException when interrupted meanwhile
    /// @throws IOException when the report cannot be written
    SimulationReport follow(Simulation simulation, RunSetup setup, BooleanSupplier stop)
            throws InterruptedException, IOException {
        return judged(setup, watched(simulation, stop));
    }

    /// The same without judging it.
    Found watched(Simulation simulation, BooleanSupplier stop) throws InterruptedException {
        var timeLine = new TimeLine();
        new RunWatch(simulation, timeLine, output, stop).untilSettled();
        return Found.by(simulation, timeLine);
    }

    /// What a run has found.
    ///
    /// @param report judged by the ledger alone
    record Found(SimulationReport report, StageTimes times, List<EventMark> events, List<TimeLine.Moment> timeLine) {

        /// A run that has come to its end.
        static Found by(Simulation simulation, TimeLine timeLine) {
            return new Found(simulation.report(), simulation.stageTimes(), simulation.events(), timeLine.moments());
        }

        /// The same as the result of a shard.
        ShardResult of(ShardOptions.OfRun part, String scenario, Instant startedAt, RunSetup setup) {
            return new ShardResult(
                    part.run(),
                    part.shard(),
                    scenario,
                    startedAt.toEpochMilli(),
                    setup,
                    report,
                    events,
                    times.encoded(),
                    timeLine);
        }
    }

    /// Judges what was found and keeps what was asked for.
    ///
    /// @throws IOException when the report cannot be written
    SimulationReport judged(RunSetup setup, Found found) throws IOException {
        var run = scenario.map(it -> found.report().judgedBy(it.expectations(), by))
                .orElse(found.report());
        if (folder.isPresent()) {
            write(setup, run, found, folder.get());
        }
        if (by != Yardstick.TICKETS) {
            output.note(Traffic.judged(by, run));
        }
        return run;
    }

    private void write(RunSetup setup, SimulationReport run, Found found, Path at) throws IOException {
        var whole = new RunReport(name, setup, run, found.events(), LatencyCurve.of(found.times()), found.timeLine());
        new ReportFolder(at).write(whole, found.times());
        output.note("The report is in " + at.toAbsolutePath());
    }
}
