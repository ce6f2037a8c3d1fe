package io.gatehouse.app.wiring;

import io.gatehouse.domain.simulation.ScenarioFault;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.port.SimulationControl.ScenarioUnusable;
import io.gatehouse.simulator.offer.DemoScenario;
import io.gatehouse.simulator.offer.Offers;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ScenarioException;
import io.gatehouse.simulator.scenario.ScenarioReader;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The scenarios that can be chosen: those shipped, the demo's traffic, and the files opened since the program started.
/// Thread-safe.
final class ScenarioShelf {

    private final ScenarioReader reader = new ScenarioReader();
    private final Map<String, Scenario> byName = new LinkedHashMap<>();

    private void fill() {
        if (byName.isEmpty()) {
            new ShippedScenarios().all().forEach(scenario -> byName.put(scenario.name(), scenario));
            byName.put(DemoScenario.NAME, DemoScenario.scenario());
        }
    }

    synchronized List<ScenarioOffer> offers(Locale language) {
        fill();
        return byName.entrySet().stream()
                .map(entry -> Offers.of(entry.getKey(), entry.getValue(), language))
                .toList();
    }

    synchronized Optional<Scenario> find(String name) {
        fill();
        return Optional.ofNullable(byName.get(name));
    }

    /// Reads a file; one that was read before is read again.
    ///
    /// @return what it is chosen by
    String open(Path file) throws ScenarioUnusable {
        try {
            var scenario = reader.read(file);
            synchronized (this) {
                fill();
                byName.put(file.toString(), scenario);
            }
            return file.toString();
        } catch (ScenarioException e) {
            throw new ScenarioUnusable(
                    String.valueOf(e.getMessage()),
                    e.problems().stream()
                            .map(problem -> new ScenarioFault(
                                    problem.line(), problem.column(), problem.field(), problem.words()))
                            .toList());
        }
    }
}
