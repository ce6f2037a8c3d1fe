package io.gatehouse.port;

import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.RunChoice;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.ScenarioFault;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.domain.simulation.SimulationState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Runs scenarios on the brokers of an open profile, one at a time in the whole program. Any thread; what does not say
/// that it blocks returns at once.
public interface SimulationControl {

    /// The scenarios that come with the program, then those that were opened since it started.
    List<ScenarioOffer> scenarios(Locale language);

    /// Reads a scenario's file and adds it to those that are offered. Blocks on the disk.
    ///
    /// @return its name among them
    /// @throws ScenarioUnusable when it cannot be read or used
    String open(Path file) throws ScenarioUnusable;

    /// Why nothing can run here; empty when it can.
    Optional<Hindrance> hindrance();

    /// Begins a run. Demo traffic and what is left of an earlier run come to their end before; [#state] says how far it
    /// is. Does nothing while another run goes on, or when there is a hindrance.
    void start(RunChoice choice);

    /// Nobody arrives until [#resumeArrivals].
    void pauseArrivals();

    void resumeArrivals();

    /// Ends the arrivals and lets those inside come to their end; a second time ends the run where it is.
    void stop();

    /// How far it is; its numbers are renewed every second.
    SimulationState state();

    /// The seconds of the current or last run after that time, oldest first; of a run without an end the last hours.
    List<RunMoment> momentsAfter(Instant time);

    /// Every run with a verdict since the program was started, the latest first.
    List<FinishedRun> runs();

    /// Where the report of a run is kept unless somebody chooses another place.
    Path reportFolder(FinishedRun run);

    /// Writes the report of a run. Blocks on the disk.
    ///
    /// @param folder made when it is not there; files of an earlier report in it are replaced
    /// @throws IOException when a file cannot be written; those before it are there
    void save(FinishedRun run, Path folder) throws IOException;

    /// The control of a console without a simulator.
    static SimulationControl none() {
        return new NoSimulation();
    }

    /// A scenario that cannot be used.
    final class ScenarioUnusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<ScenarioFault> faults;

        /// @param faults every place that is wrong, in the order of the file
        public ScenarioUnusable(String message, List<ScenarioFault> faults) {
            super(message);
            this.faults = List.copyOf(faults);
        }

        public List<ScenarioFault> faults() {
            return faults;
        }
    }
}
