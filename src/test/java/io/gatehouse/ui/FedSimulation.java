package io.gatehouse.ui;

import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.RunChoice;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.ScenarioFault;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.simulator.offer.DemoScenario;
import io.gatehouse.simulator.offer.Offers;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ScenarioException;
import io.gatehouse.simulator.scenario.ScenarioReader;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A simulation whose states a test feeds by hand; real scenarios are offered, nothing runs.
public final class FedSimulation implements SimulationControl {

    private final Map<String, Scenario> opened = new TreeMap<>();
    private final List<RunChoice> started = new ArrayList<>();
    private final List<RunMoment> moments = new ArrayList<>();
    private final List<FinishedRun> runs = new ArrayList<>();
    private final List<Path> saved = new ArrayList<>();
    private SimulationState state = new SimulationState.Idle();
    private Optional<Hindrance> hindrance = Optional.empty();
    private Optional<IOException> diskFailure = Optional.empty();
    private int stops;
    private int pauses;
    private int resumes;

    public void show(SimulationState newState) {
        state = newState;
        if (newState instanceof SimulationState.Ended ended) {
            runs.addFirst(ended.run());
        }
    }

    public void add(RunMoment moment) {
        moments.add(moment);
    }

    public void hinder(Hindrance why) {
        hindrance = Optional.of(why);
    }

    public void failToSave(IOException failure) {
        diskFailure = Optional.of(failure);
    }

    public List<RunChoice> started() {
        return started;
    }

    public List<Path> saved() {
        return saved;
    }

    /// How often it was paused, resumed and stopped.
    public List<Integer> commands() {
        return List.of(pauses, resumes, stops);
    }

    @Override
    public List<ScenarioOffer> scenarios(Locale language) {
        var offers = new ArrayList<ScenarioOffer>();
        new ShippedScenarios().all().forEach(it -> offers.add(Offers.of(it.name(), it, language)));
        offers.add(Offers.of(DemoScenario.NAME, DemoScenario.scenario(), language));
        opened.forEach((name, scenario) -> offers.add(Offers.of(name, scenario, language)));
        return offers;
    }

    @Override
    public String open(Path file) throws ScenarioUnusable {
        try {
            opened.put(file.toString(), new ScenarioReader().read(file));
            return file.toString();
        } catch (ScenarioException e) {
            throw new ScenarioUnusable(
                    String.valueOf(e.getMessage()),
                    e.problems().stream()
                            .map(it -> new ScenarioFault(it.line(), it.column(), it.field(), it.words()))
                            .toList());
        }
    }

    @Override
    public Optional<Hindrance> hindrance() {
        return hindrance;
    }

    @Override
    public void start(RunChoice choice) {
        started.add(choice);
    }

    @Override
    public void pauseArrivals() {
        pauses++;
    }

    @Override
    public void resumeArrivals() {
        resumes++;
    }

    @Override
    public void stop() {
        stops++;
    }

    @Override
    public SimulationState state() {
        return state;
    }

    @Override
    public List<RunMoment> momentsAfter(Instant time) {
        return moments.stream().filter(moment -> moment.at().isAfter(time)).toList();
    }

    @Override
    public List<FinishedRun> runs() {
        return runs;
    }

    @Override
    public Path reportFolder(FinishedRun run) {
        return Path.of("reports", run.facts().scenario() + "_" + run.number());
    }

    @Override
    public void save(FinishedRun run, Path folder) throws IOException {
        if (diskFailure.isPresent()) {
            throw diskFailure.get();
        }
        saved.add(folder);
    }
}
