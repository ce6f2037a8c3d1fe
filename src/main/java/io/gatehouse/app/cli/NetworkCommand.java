package io.gatehouse.app.cli;

import io.gatehouse.app.wiring.Folders;
import io.gatehouse.simulator.lab.KafkaDetour;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.proxy.Impairment;
import io.gatehouse.simulator.proxy.Network;
import io.gatehouse.simulator.proxy.Network.Way;
import io.gatehouse.simulator.proxy.ToxicKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse fault network BROKER FAULT`: a bad network to a broker of a lab, for whoever connects to its ports.
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        description = {
            "Opens ports before a broker of a lab behind which the network is bad, until Ctrl+C or --for.",
            "They are a TCP proxy in this program: who connects to the broker itself notices nothing.",
            "Put the printed ports into a profile to see the console in a bad network.",
            "Exit status: 0 done, 1 there is no such lab, 2 wrong usage."
        })
final class NetworkCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BROKER", description = "redis, rabbitmq or kafka")
    private LabBroker broker = LabBroker.REDIS;

    @Parameters(
            index = "1",
            paramLabel = "FAULT",
            description = "latency, loss, bandwidth, reset, half-open or partition")
    private String fault = "";

    @Option(names = "--millis", description = "how late, or how old a connection becomes")
    private long millis;

    @Option(names = "--jitter-millis", description = "so much more or less at most")
    private long jitterMillis;

    @Option(names = "--part", description = "part of all packets that is lost, more than 0 and less than 1")
    private double part;

    @Option(names = "--bytes-per-second", description = "what passes in each direction of each connection")
    private long bytesPerSecond;

    @Option(
            names = "--for",
            defaultValue = "10m",
            converter = DurationText.class,
            description = "how long (default: ${DEFAULT-VALUE})")
    private Duration lasts = Duration.ofMinutes(10);

    @Option(names = "--lab", defaultValue = "lab", description = "the lab's name (default: ${DEFAULT-VALUE})")
    private String lab = "lab";

    @Override
    public Integer call() throws LabException, InterruptedException {
        var figures =
                new ToxicKind.Figures(Duration.ofMillis(millis), Duration.ofMillis(jitterMillis), part, bytesPerSecond);
        var impairment = Impairment.of(ToxicKind.named(fault).with(figures));
        try (var network = Network.through(ways());
                var stop = new StopSignal()) {
            network.begin(broker, impairment);
            var ports = network.ports(broker).stream()
                    .map(port -> "127.0.0.1:" + port)
                    .collect(Collectors.joining(", "));
            new Output(command)
                    .line(broker.label() + what() + " at " + ports + ": " + impairment.words() + ". Ctrl+C ends it.");
            command.commandLine().getOut().flush();
            long deadline = System.nanoTime() + lasts.toNanos();
            while (!stop.requested() && System.nanoTime() - deadline < 0) {
                Thread.sleep(LOOK_EVERY);
            }
        }
        return ExitCode.DONE;
    }

    private String what() {
        return broker == LabBroker.RABBITMQ ? " (AMQP, management)" : "";
    }

    private List<Way> ways() throws LabException {
        var endpoints = endpoints();
        return switch (broker) {
            case REDIS -> List.of(new Way(broker, endpoints.redisPort(), 0));
            case RABBITMQ ->
                List.of(new Way(broker, endpoints.amqpPort(), 0), new Way(broker, endpoints.managementPort(), 0));
            case KAFKA -> {
                var detour = KafkaDetour.of(endpoints);
                yield List.of(new Way(broker, detour.listenerPort(), detour.toldPort()));
            }
        };
    }

    private LabEndpoints endpoints() throws LabException {
        try (var found = new Lab(LabDirectory.in(Folders.labs(), lab))) {
            var endpoints = found.status().endpoints();
            if (endpoints == null) {
                throw new LabException("The lab '" + lab + "' is not up: `gatehouse lab up` starts it.");
            }
            return endpoints;
        }
    }
}
