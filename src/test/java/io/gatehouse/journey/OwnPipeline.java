package io.gatehouse.journey;

import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.Role;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;

/// A pipeline of one journey's own on the shared brokers, so that no other test's messages come by.
record OwnPipeline(LabEndpoints lab, PipelineNames names) {

    static OwnPipeline of(LabEndpoints lab, String name) {
        return new OwnPipeline(
                lab,
                new PipelineNames(
                        new PipelineNames.Redis(name + ":waiting", name + ":active"),
                        new PipelineNames.RabbitMq(
                                name + "-exchange",
                                "ticket.issue",
                                new QueueName(name + "-queue"),
                                name + "-dlx",
                                "ticket.failed",
                                new QueueName(name + "-dlq")),
                        new PipelineNames.Kafka(name + "-events", name + "-group")));
    }

    Profile profile() {
        var documented = LabProfile.of("lab", lab);
        return Profile.of("lab", Environment.LAB, documented.endpoints(), names)
                .withRole(Role.ADMIN)
                .withPace(documented.pace());
    }

    /// People who wait, and requests for the first hundred of them, which nobody works on.
    ///
    /// @param people as many as arrive, then nobody any more
    Simulation withoutWorkers(int people) {
        var settings = SimulationSettings.of(Load.of(1_000).upTo(people)).with(new Crew(0, 10));
        return Simulation.start(Brokers.of(lab, names), settings);
    }

    /// Declares exchanges, queues, bindings and the topic.
    void declare() {
        withoutWorkers(1).close();
    }
}
