package io.gatehouse.app.cli;

import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog.Outcome;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.DeploymentIncomplete;
import io.gatehouse.simulator.RunFolder;
import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.ShardPlace;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.Site;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.verdict.SimulationReport;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// A simulation on a deployment that is there: begun, followed to its end, and the end written down.
///
/// @param audit which knows that it has started; empty on a lab, where nobody is disturbed
/// @param folder with the run's books; without one they end with the process
/// @param shard which part of a run it is, if it is one
record DeploymentRun(
        Profile profile,
        Secrets secrets,
        Optional<RunAudit> audit,
        Optional<RunFolder> folder,
        Optional<ShardOptions.OfRun> shard) {

    /// What is done with the simulation while it runs.
    interface Work {
        SimulationReport with(Simulation simulation, StopSignal stop) throws Exception;
    }

    /// Runs it to its end, or to Ctrl+C.
    ///
    /// @throws DeploymentIncomplete when the deployment lacks something
    /// @throws BrokerException when a broker cannot be used
    SimulationReport run(SimulationSettings settings, RunPlan plan, Work work) throws Exception {
        var own = shard.filter(_ -> plan.parts().equals(Part.ALL)).map(this::place);
        var report = followed(own, settings, plan, work);
        // What went wrong can be looked at in what is left.
        own.filter(_ -> report.passed()).ifPresent(ShardPlace::clear);
        return report;
    }

    private SimulationReport followed(Optional<ShardPlace> own, SimulationSettings settings, RunPlan plan, Work work)
            throws Exception {
        try (var stop = new StopSignal();
                var simulation = start(cleared(own), settings, plan)) {
            var report = work.with(simulation, stop);
            if (folder.isPresent()) {
                folder.get().ended();
            }
            // Here and not behind: the process may end as soon as the signal is closed.
            audit.ifPresent(book -> book.ended(stop.requested() ? Outcome.STOPPED : Outcome.DONE, words(report)));
            return report;
        } catch (Exception e) {
            audit.ifPresent(book -> book.ended(Outcome.FAILED, String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private Simulation start(Site site, SimulationSettings settings, RunPlan plan) throws IOException {
        return folder.isPresent()
                ? Simulation.start(site, settings, plan, folder.get().books())
                : Simulation.start(site, settings, plan);
    }

    private Site cleared(Optional<ShardPlace> own) {
        own.ifPresent(ShardPlace::clear);
        return own.map(ShardPlace::site).orElseGet(this::site);
    }

    private ShardPlace place(ShardOptions.OfRun part) {
        return new ShardPlace(brokers(), part.run(), part.shard());
    }

    private Site site() {
        return profile.environment() == Environment.LAB ? Site.of(brokers()) : Site.deployment(brokers());
    }

    private Brokers brokers() {
        return new Brokers(
                profile.endpoints(),
                profile.names(),
                reference -> secrets.resolve("the profile " + profile.name(), reference));
    }

    private static String words(SimulationReport report) {
        var books = report.ledger();
        return String.format(
                Locale.ROOT,
                "verdict %s; %d entered, %d waiting, %d issued, %d dead-lettered, %d told, lost %d, duplicated %d,"
                        + " orphaned %d",
                report.verdict(),
                books.entered(),
                books.waiting(),
                books.issued(),
                books.deadLettered(),
                books.notified(),
                books.lost(),
                books.duplicated(),
                books.orphaned());
    }
}
