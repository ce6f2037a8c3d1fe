package io.gatehouse.simulator.compare;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.LedgerSnapshot.Differences;
import io.gatehouse.domain.LedgerSnapshot.Places;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.meter.TrafficMeter;
import io.gatehouse.simulator.verdict.FlatSettings;
import io.gatehouse.simulator.verdict.LatencyCurve;
import io.gatehouse.simulator.verdict.ReportFolder;
import io.gatehouse.simulator.verdict.RunReport;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.TimeLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Reports as `simulate` writes them, of runs whose figures are known.
final class TestReports {

    private TestReports() {}

    /// A run of 1,000 people in which `issued` got a ticket within ten seconds, each of them after `millis`.
    static Path write(Path folder, SimulationSettings settings, long issued, long millis, long lost)
            throws IOException {
        var clock = new AtomicLong(millis);
        var meter = new TrafficMeter(clock::get);
        for (int i = 0; i < 100; i++) {
            meter.issued(0, 1_000_000);
        }
        var ledger = new LedgerSnapshot(
                1_000,
                new Places(0, 0, 0, 0, 0, 1_000 - issued - lost, issued, 0),
                issued,
                new Differences(lost, 0, 0));
        var way = new SimulationReport.Way("rabbitmq", "at-least-once");
        var run = SimulationReport.of(ledger, 10, meter.stages(), 0, 0, settings.seed(), way);
        var setup = new RunSetup(
                "Gatehouse 0.1",
                "lab",
                Map.of("Redis", "7.0.15"),
                List.of("traffic", "workers", "notifier"),
                Map.of(),
                FlatSettings.of(settings));
        var moments = List.of(new TimeLine.Moment(1, 100, issued / 10.0, millis, 0, 0, 0));
        var report = new RunReport("rush", setup, run, List.of(), LatencyCurve.of(meter.stages()), moments);
        new ReportFolder(folder).write(report, meter.stages());
        return folder;
    }
}
