package io.gatehouse.port;

import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.RunChoice;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.domain.simulation.SimulationState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Nothing to run and nothing to run it with.
final class NoSimulation implements SimulationControl {

    @Override
    public List<ScenarioOffer> scenarios(Locale language) {
        return List.of();
    }

    @Override
    public String open(Path file) {
        throw none();
    }

    @Override
    public Optional<Hindrance> hindrance() {
        return Optional.of(Hindrance.NO_SIMULATOR);
    }

    @Override
    public void start(RunChoice choice) {}

    @Override
    public void pauseArrivals() {}

    @Override
    public void resumeArrivals() {}

    @Override
    public void stop() {}

    @Override
    public SimulationState state() {
        return new SimulationState.Idle();
    }

    @Override
    public List<RunMoment> momentsAfter(Instant time) {
        return List.of();
    }

    @Override
    public List<FinishedRun> runs() {
        return List.of();
    }

    @Override
    public Path reportFolder(FinishedRun run) {
        throw none();
    }

    @Override
    public void save(FinishedRun run, Path folder) {
        throw none();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("there is no simulator here");
    }
}
