package io.gatehouse.simulator.offer;

import io.gatehouse.simulator.DemoTraffic;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.Words;
import io.gatehouse.simulator.verdict.Expectations;
import java.time.Duration;
import java.util.Optional;

/// The demo's traffic as a scenario without an end. Its waves make people wait, so it is judged by its books alone.
public final class DemoScenario {

    /// What it is chosen by.
    public static final String NAME = "demo";

    private static final Expectations BOOKS_ALONE = new Expectations(0, Duration.ofHours(1), 0, 0, 0, 0);

    private DemoScenario() {}

    public static Scenario scenario() {
        return new Scenario(
                NAME,
                new Words("Demo traffic", "데모 트래픽"),
                new Words(
                        "Waves of arrivals, now above and now below what the workers manage, until they are stopped.",
                        "워커 처리량을 넘나드는 도착이 물결처럼 이어집니다. 멈출 때까지 계속됩니다."),
                DemoTraffic.settings(),
                EventPlan.NONE,
                BOOKS_ALONE,
                Optional.empty());
    }
}
