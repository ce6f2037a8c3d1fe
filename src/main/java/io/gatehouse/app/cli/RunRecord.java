package io.gatehouse.app.cli;

import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.verdict.LatencyCurve;
import io.gatehouse.simulator.verdict.ReportFolder;
import io.gatehouse.simulator.verdict.RunReport;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.TimeLine;
import io.gatehouse.simulator.verdict.Yardstick;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Follows a simulation to its end, judges it and keeps what was asked for.
///
/// @param scenario by whose expectations it is judged; without one by the ledger alone
/// @param folder where the report is kept, if anywhere
record RunRecord(Optional<Scenario> scenario, Yardstick by, Optional<Path> folder, Output output) {

    /// The name of a run without a scenario.
    private static final String PLAIN = "simulate";

    /// Blocks until the run has come to its end.
    ///
    /// @param setup what it is made of
    /// @param stop asked every second whether to end the arrivals now
    /// @throws InterruptedException when interrupted meanwhile
    /// @throws IOException when the report cannot be written
    SimulationReport follow(Simulation simulation, RunSetup setup, BooleanSupplier stop)
            throws InterruptedException, IOException {
        var timeLine = new TimeLine();
        new RunWatch(simulation, timeLine, output, stop).untilSettled();
        var plain = simulation.report();
        var run = scenario.map(it -> plain.judgedBy(it.expectations(), by)).orElse(plain);
        if (folder.isPresent()) {
            write(simulation, setup, run, timeLine, folder.get());
        }
        if (by != Yardstick.TICKETS) {
            output.note(Traffic.judged(by, run));
        }
        return run;
    }

    private void write(Simulation simulation, RunSetup setup, SimulationReport run, TimeLine timeLine, Path at)
            throws IOException {
        var times = simulation.stageTimes();
        var whole = new RunReport(
                scenario.map(Scenario::name).orElse(PLAIN),
                setup,
                run,
                simulation.events(),
                LatencyCurve.of(times),
                timeLine.moments());
        new ReportFolder(at).write(whole, times);
        output.note("The report is in " + at.toAbsolutePath());
    }
}
