package io.gatehouse.app.wiring;

import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.simulator.meter.StageTimes;
import io.gatehouse.simulator.verdict.ReportFolder;
import io.gatehouse.simulator.verdict.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The runs that came to an end since the program was started, with what their reports are written from. Thread-safe.
final class RunShelf {

    private final List<Kept> kept = new ArrayList<>();

    private record Kept(FinishedRun run, RunReport report, StageTimes times) {}

    /// Keeps a run.
    ///
    /// @param numbered makes it, given its number
    synchronized FinishedRun add(IntFunction<FinishedRun> numbered, RunReport report, StageTimes times) {
        var run = numbered.apply(kept.size() + 1);
        kept.add(new Kept(run, report, times));
        return run;
    }

    /// The latest first.
    synchronized List<FinishedRun> all() {
        return kept.reversed().stream().map(Kept::run).toList();
    }

    void save(FinishedRun run, Path folder) throws IOException {
        var found = find(run);
        new ReportFolder(folder).write(found.report(), found.times());
    }

    private synchronized Kept find(FinishedRun run) {
        return kept.get(run.number() - 1);
    }
}
