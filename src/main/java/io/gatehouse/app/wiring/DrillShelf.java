package io.gatehouse.app.wiring;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillOffer.Obstacle;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.drill.DrillPlan.ExpectedAlarm;
import io.gatehouse.simulator.event.TimedEvent;
import io.gatehouse.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The scenarios that are drills, as they are offered on a lab. Thread-safe.
///
/// @param scenarios all that can be chosen
/// @param ground whose brokers they change
record DrillShelf(ScenarioShelf scenarios, RunGround ground) {

    /// All of them, in the order of the scenarios.
    List<DrillOffer> offers(Locale language) {
        return scenarios.offers(language).stream()
                .flatMap(offer -> find(offer.name()).map(it -> offer(offer.name(), it, language)).stream())
                .toList();
    }

    /// The drill of that name.
    Optional<Scenario> find(String name) {
        return scenarios.find(name).filter(one -> one.drill().isPresent());
    }

    /// Why it cannot be played here.
    Optional<Obstacle> obstacle(Scenario scenario) {
        boolean brokers =
                scenario.events().events().stream().anyMatch(one -> one.event().needsLab());
        var obstacle = brokers ? ground.obstacle() : Optional.<Obstacle>empty();
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (asksAService(plan(scenario))
                && ground.profile().endpoints().services().isEmpty()) {
            return Optional.of(Obstacle.NO_SERVICE);
        }
        return plan(scenario).cluster() && !isCluster() ? Optional.of(Obstacle.CLUSTER) : Optional.empty();
    }

    private static boolean asksAService(DrillPlan plan) {
        return plan.alarms().stream()
                .flatMap(one -> MetricCatalog.find(one.alarm()).stream())
                .anyMatch(metric -> metric.broker() == Broker.SERVICE);
    }

    private boolean isCluster() {
        return ground.changeable()
                .filter(one -> !one.brokers().otherAmqpPorts().isEmpty())
                .isPresent();
    }

    private static DrillPlan plan(Scenario scenario) {
        return scenario.drill().orElseThrow();
    }

    private DrillOffer offer(String name, Scenario scenario, Locale language) {
        var plan = plan(scenario);
        var whole = scenario.settings().load().duration().orElse(Duration.ZERO);
        // The events are in the order of their times; without any the first alarm says when it begins to hurt.
        var begins = scenario.events().events().stream()
                .map(TimedEvent::at)
                .findFirst()
                .or(() -> plan.alarms().stream().map(ExpectedAlarm::from).min(Comparator.naturalOrder()))
                .orElse(Duration.ZERO);
        var ends =
                scenario.events().events().isEmpty() ? whole : scenario.events().until();
        return new DrillOffer(
                name,
                scenario.title().in(language),
                scenario.about().in(language),
                new DrillOffer.Times(whole, begins, ends),
                plan.alarms().stream().map(ExpectedAlarm::alarm).toList(),
                plan.remedies().stream().map(DrillPlan.Remedy::action).toList(),
                obstacle(scenario));
    }
}
