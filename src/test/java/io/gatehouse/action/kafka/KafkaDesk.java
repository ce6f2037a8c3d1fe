package io.gatehouse.action.kafka;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Desk;
import io.gatehouse.adapter.kafka.AdminKafkaCommands;
import io.gatehouse.adapter.kafka.TestKafka;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.port.AuditLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An operator's desk with one Kafka, and the other side of it.
final class KafkaDesk extends Desk implements AutoCloseable {

    final TestKafka kafka;
    final List<AuditLog.Entry> audit;
    private final AdminKafkaCommands commands;

    KafkaDesk(String bootstrap) {
        this(bootstrap, Duration.ofSeconds(10), Role.ADMIN);
    }

    KafkaDesk(String bootstrap, Duration timeout, Role role) {
        this(bootstrap, new Endpoints.Kafka(bootstrap, false), timeout, role);
    }

    /// @param bootstrap where the other side finds Kafka
    /// @param endpoint where the operator does
    KafkaDesk(String bootstrap, Endpoints.Kafka endpoint, Duration timeout, Role role) {
        this(
                new TestKafka(bootstrap),
                endpoint,
                new AdminKafkaCommands(endpoint, TestKafka.NO_SECRETS, timeout),
                role,
                new ArrayList<>());
    }

    private KafkaDesk(
            TestKafka kafka,
            Endpoints.Kafka endpoint,
            AdminKafkaCommands commands,
            Role role,
            List<AuditLog.Entry> audit) {
        super(new ActionPorts(
                new Brokers(
                        Brokers.none().rabbit(),
                        Brokers.none().replayLinks(),
                        Brokers.none().redis(),
                        () -> commands),
                Profile.of(
                                "test",
                                Environment.LAB,
                                new Endpoints(Optional.empty(), Optional.empty(), Optional.of(endpoint)),
                                PipelineNames.DOCUMENTED)
                        .withRole(role),
                audit::add,
                InstantSource.system()));
        this.kafka = kafka;
        this.commands = commands;
        this.audit = audit;
    }

    @Override
    public void close() {
        commands.close();
        kafka.close();
    }
}
