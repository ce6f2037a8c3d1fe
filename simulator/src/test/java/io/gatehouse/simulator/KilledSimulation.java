package io.gatehouse.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.adapter.sql.DatabaseSettings;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.simulator.reservation.PaymentSettings;
import io.gatehouse.simulator.reservation.SeatChoice;
import io.gatehouse.simulator.reservation.WorldSettings;
import io.gatehouse.simulator.verdict.SimulationReport;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/// A simulation in a JVM of its own, so that it can be killed: it says when it is up, and prints its report when
/// everybody has come to an end.
record KilledSimulation(Process process, BufferedReader output) implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration SETTLE = Duration.ofSeconds(90);
    private static final int PER_SECOND = 500;

    static KilledSimulation start(LabEndpoints lab, String pipeline, Path folder, Strategy strategy, int users)
            throws IOException {
        return start(lab, pipeline, folder, strategy, users, 0);
    }

    /// @param seats what is sold in a world around the pipeline, 0 without one
    static KilledSimulation start(
            LabEndpoints lab, String pipeline, Path folder, Strategy strategy, int users, int seats)
            throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSimulation.class.getName(),
                        MAPPER.writeValueAsString(lab),
                        pipeline,
                        folder.toString(),
                        strategy.label(),
                        Integer.toString(users),
                        Integer.toString(seats))
                .redirectError(Redirect.appendTo(new File("target/killed-simulation.log")))
                .start();
        var started = new KilledSimulation(process, process.inputReader());
        started.line("up");
        return started;
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Waits for the end of the run.
    SimulationReport report() throws IOException {
        return MAPPER.readValue(line("{"), SimulationReport.class);
    }

    private String line(String start) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(start)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new AssertionError("the simulation ended without saying '" + start + "'");
        }
        return line;
    }

    @Override
    public void close() {
        kill();
    }

    private static WorldSettings world(int seats) {
        return WorldSettings.of(new WorldSettings.Seats(seats, SeatChoice.UNIFORM, 3))
                .with(PaymentSettings.DOCUMENTED.taking(Duration.ofMillis(40)));
    }

    public static void main(String[] arguments) throws Exception {
        var brokers = Brokers.of(MAPPER.readValue(arguments[0], LabEndpoints.class), TestPipelines.named(arguments[1]));
        try (var folder = RunFolder.open(Path.of(arguments[2]), "killed", 7)) {
            var settings = SimulationSettings.of(Load.of(PER_SECOND).upTo(Integer.parseInt(arguments[4])))
                    .with(new Service(Duration.ofMillis(3), 0))
                    .with(Strategy.named(arguments[3]))
                    .with(DatabaseSettings.file(folder.tickets()))
                    .withSeed(7);
            int seats = Integer.parseInt(arguments[5]);
            settings = seats == 0 ? settings : settings.with(world(seats));
            try (var simulation = Simulation.start(brokers, settings, folder.books())) {
                System.out.println("up");
                while (!simulation.arrivalsEnded()) {
                    Thread.sleep(20);
                }
                simulation.drain(SETTLE);
                System.out.println(MAPPER.writeValueAsString(simulation.report()));
                folder.ended();
            }
        }
    }
}
