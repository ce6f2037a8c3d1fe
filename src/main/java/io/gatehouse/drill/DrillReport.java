package io.gatehouse.drill;

import io.gatehouse.simulator.verdict.SimulationReport;
import java.util.ArrayList;
import java.util.List;

/// How a drill went, in the form in which the command line prints it as JSON.
///
/// @param verdict `pass` when every alarm came and went in time, every remedy helped and the run is as expected
/// @param reasons why not, none when it passed
/// @param run what became of the people
public record DrillReport(
        String drill,
        String verdict,
        List<String> reasons,
        List<AlarmFinding> alarms,
        List<RemedyDone> remedies,
        SimulationReport run) {

    public DrillReport {
        reasons = List.copyOf(reasons);
        alarms = List.copyOf(alarms);
        remedies = List.copyOf(remedies);
    }

    /// A remedy that was carried out.
    ///
    /// @param atSecond since the run's start
    /// @param outcome `done`, or why not
    public record RemedyDone(String action, double atSecond, String outcome) {

        public static final String DONE = "done";
    }

    /// The report of these.
    public static DrillReport of(
            String drill, List<AlarmFinding> alarms, List<RemedyDone> remedies, SimulationReport run) {
        List<String> reasons = new ArrayList<>();
        alarms.stream().map(AlarmFinding::reason).filter(why -> !why.isEmpty()).forEach(reasons::add);
        remedies.stream()
                .filter(one -> !one.outcome().equals(RemedyDone.DONE))
                .forEach(one -> reasons.add("the remedy " + one.action() + ": " + one.outcome()));
        reasons.addAll(run.reasons());
        var verdict = reasons.isEmpty() ? SimulationReport.PASS : SimulationReport.FAIL;
        return new DrillReport(drill, verdict, reasons, alarms, remedies, run);
    }

    public boolean passed() {
        return verdict.equals(SimulationReport.PASS);
    }
}
