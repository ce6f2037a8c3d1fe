package io.gatehouse.app.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.RunChoice;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.recording.PlayedConsole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The simulation of a recording: it is looked at, and nothing can be run.
final class PlayedRun implements SimulationControl {

    static final String STATE = "simulation";
    static final String RUNS = "runs";

    private static final SimulationControl NONE = SimulationControl.none();

    private final ScenarioShelf shelf = new ScenarioShelf();
    private final PlayedConsole console;
    private final Played<SimulationState> state;
    private final Played<List<FinishedRun>> runs;

    PlayedRun(PlayedConsole console, ObjectMapper json) {
        this.console = console;
        this.state = new Played<>(
                console, STATE, json, json.constructType(SimulationState.class), new SimulationState.Idle());
        this.runs = new Played<>(
                console,
                RUNS,
                json,
                json.getTypeFactory().constructCollectionType(List.class, FinishedRun.class),
                List.of());
    }

    @Override
    public List<ScenarioOffer> scenarios(Locale language) {
        return shelf.offers(language);
    }

    @Override
    public String open(Path file) throws ScenarioUnusable {
        return NONE.open(file);
    }

    @Override
    public Optional<Hindrance> hindrance() {
        return Optional.of(Hindrance.RECORDING);
    }

    @Override
    public void start(RunChoice choice) {
        // What was, was.
    }

    @Override
    public void pauseArrivals() {
        // What was, was.
    }

    @Override
    public void resumeArrivals() {
        // What was, was.
    }

    @Override
    public void stop() {
        // What was, was.
    }

    @Override
    public SimulationState state() {
        return state.latest();
    }

    @Override
    public List<RunMoment> momentsAfter(Instant time) {
        return console.momentsAfter(time);
    }

    @Override
    public List<FinishedRun> runs() {
        return runs.latest();
    }

    @Override
    public Path reportFolder(FinishedRun run) {
        return NONE.reportFolder(run);
    }

    @Override
    public void save(FinishedRun run, Path folder) throws IOException {
        NONE.save(run, folder);
    }
}
