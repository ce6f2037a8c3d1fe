package io.gatehouse.ui;

import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.domain.simulation.SimulationState.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/// The states in which the simulator's screen is looked at, one after the other.
enum SimulatorLook {
    VARIED,
    RUNNING,
    TROUBLED,
    PASSING,
    FAILING,
    RUNS,
    CLEARING,
    BROKEN,
    FILE;

    private static final Duration WHILE = Duration.ofSeconds(74);
    private static final Duration WHOLE = Duration.ofMinutes(2);

    void feed(FedConsole console, FedSimulation simulation, Instant now) {
        var started = now.minus(WHILE);
        console.traffic(FedRuns.picture(started, WHILE, this == TROUBLED || this == FAILING)
                .traffic());
        switch (this) {
            case VARIED, RUNS -> {}
            case FILE -> simulation.show(new SimulationState.Idle());
            case RUNNING -> {
                FedRuns.moments(started, WHILE, false).forEach(simulation::add);
                simulation.show(running(started, false));
            }
            case TROUBLED -> simulation.show(running(started, true));
            case PASSING ->
                simulation.show(new SimulationState.Ended(
                        FedRuns.passed(1, now.minus(WHOLE)), FedRuns.picture(now.minus(WHOLE), WHOLE, false)));
            case FAILING ->
                simulation.show(new SimulationState.Ended(
                        FedRuns.failed(2, now.minus(WHOLE), 1_658), FedRuns.picture(now.minus(WHOLE), WHOLE, true)));
            case CLEARING -> simulation.show(new SimulationState.Clearing("steady-day", 1_204));
            case BROKEN ->
                simulation.show(
                        new SimulationState.Failed("steady-day", "RabbitMQ: 127.0.0.1:5672: Connection refused"));
        }
    }

    private static SimulationState running(Instant started, boolean troubled) {
        return new SimulationState.Running(
                FedRuns.steadyDay(started), Phase.ARRIVING, FedRuns.picture(started, WHILE, troubled));
    }

    void touch(Scene scene) {
        switch (this) {
            case VARIED -> {
                toggle(scene);
                type(scene, "#vary-times", "0.5");
                type(scene, "#vary-duration", "soon");
            }
            case FILE -> {
                type(scene, "#scenario-file", badFile());
                if (scene.lookup("#scenario-open") instanceof Button open) {
                    open.fire();
                }
            }
            case RUNS -> tab(scene, 2);
            case RUNNING -> {
                toggle(scene);
                if (scene.lookup("#vary-reset") instanceof Button reset) {
                    reset.fire();
                }
                tab(scene, 0);
            }
            case TROUBLED -> tab(scene, 0);
            case PASSING, FAILING -> tab(scene, 1);
            case CLEARING, BROKEN -> {}
        }
    }

    private static void toggle(Scene scene) {
        if (scene.lookup("#vary") instanceof ToggleButton vary) {
            vary.fire();
        }
    }

    private static void type(Scene scene, String field, String text) {
        if (scene.lookup(field) instanceof TextField found) {
            found.setText(text);
        }
    }

    private static void tab(Scene scene, int place) {
        if (scene.lookup("#run-tabs") instanceof TabPane tabs) {
            tabs.getSelectionModel().select(place);
        }
    }

    private static String badFile() {
        try {
            var file = Files.createTempDirectory("sale").resolve("grand-sale.yaml");
            return Files.writeString(file, """
                    title: { en: Grand sale, ko: 대규모 판매 }
                    about: { en: A sale, ko: 판매 }
                    load:
                      arrivals: { shape: constant, perSecond: many }
                      until: 5m
                    workers: { failureRate: 20 }
                    """).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
