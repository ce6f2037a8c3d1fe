package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.testlab.LabExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How a lab comes up and goes down, also when its owner does not live to see it.
@ExtendWith(LabExtension.class)
class LabLifecycleTest {
    private LabDirectory directory = new LabDirectory(LabExtension.folder().resolve("unnamed"));

    @BeforeEach
    void ownDirectory(TestInfo test) throws LabException {
        directory = LabDirectory.in(
                LabExtension.folder(), test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void nothingIsLeft() throws LabException {
        new Lab(directory).down(step -> {});
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void detachedLabIsJoinedAndTakenDown(Lab other, LabEndpoints otherEndpoints) throws Exception {
        leaveStaleFiles();
        BrokerPrograms programs = BrokerPrograms.find().withEmbeddedRedis();
        LabEndpoints endpoints = new Lab(directory, programs).up(Ownership.DETACHED, step -> {});
        assertThat(endpoints).as("two labs side by side").isNotEqualTo(otherEndpoints);
        assertThat(other.status().up()).isTrue();
        assertThat(new Lab(directory).status().broker(LabBroker.REDIS).version())
                .startsWith("6.");

        Lab second = new Lab(directory, programs);
        LabStatus before = second.status();
        second.kill(LabBroker.REDIS);
        assertThat(second.status().broker(LabBroker.REDIS).state()).isEqualTo(RunState.DEAD);
        assertThatThrownBy(() -> second.up(Ownership.ATTACHED, step -> {})).isInstanceOf(LabBusyException.class);
        assertThat(second.up(Ownership.DETACHED, step -> {})).isEqualTo(endpoints);
        assertThat(second.status().up()).isTrue();
        assertThat(second.status().broker(LabBroker.RABBITMQ)).isEqualTo(before.broker(LabBroker.RABBITMQ));

        new Lab(directory).down(step -> {});

        assertThat(second.status().endpoints()).isNull();
        assertThat(leftovers()).isEmpty();
        assertThat(other.status().up()).isTrue();
    }

    @Test
    void killedOwnersBrokersAreCleanedUp() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(directory)) {
            owner.awaitLine("up");
            LabStatus before = new Lab(directory).status();
            assertThat(before.up()).isTrue();
            assertThatThrownBy(() -> new Lab(directory).down(step -> {}))
                    .isInstanceOf(LabBusyException.class)
                    .hasMessageContaining("in use by process " + owner.process().pid());
            owner.kill();
            assertThat(new Lab(directory).status().up())
                    .as("brokers do not notice")
                    .isTrue();

            try (Lab next = new Lab(directory)) {
                next.up(Ownership.ATTACHED, step -> {});
                assertThat(next.status().up()).isTrue();
                assertThat(before.brokers())
                        .allSatisfy(broker ->
                                assertThat(ProcessHandle.of(broker.pid())).isEmpty());
            }
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void ownerKilledOnTheWayUpLeavesNothing() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(directory)) {
            owner.awaitLine("REDIS READY");
            owner.kill();
        }
        assertThat(leftovers()).isNotEmpty();
        // Even without the state file the brokers are found by their mark.
        Files.writeString(
                directory.stateFile(), Files.readString(directory.stateFile()).substring(0, 40));

        new Lab(directory).down(step -> {});

        assertThat(leftovers()).isEmpty();
    }

    @Test
    void ownerAskedToEndTakesItsBrokersDown() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(directory)) {
            owner.awaitLine("REDIS READY");
            owner.process().destroy();
            owner.process().onExit().join();
        }

        assertThat(leftovers()).isEmpty();
        assertThat(new Lab(directory).status().endpoints()).isNull();
    }

    @Test
    void brokerThatCannotStartSaysWhy(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(folder.resolve("redis-server"), """
                #!/bin/sh
                echo 'Fatal: the moon is in the wrong phase'
                exit 1
                """);
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwx------"));
        Lab lab = new Lab(directory, BrokerPrograms.find().withRedisServer(broken));

        assertThatThrownBy(() -> lab.up(Ownership.ATTACHED, step -> {}))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("Redis stopped while it was starting")
                .hasMessageContaining("Fatal: the moon is in the wrong phase");

        assertThat(lab.status().endpoints()).isNull();
        assertThat(leftovers()).isEmpty();
    }

    private void leaveStaleFiles() throws Exception {
        Files.createDirectories(directory.folder(LabBroker.RABBITMQ).resolve("data"));
        Files.writeString(directory.folder(LabBroker.RABBITMQ).resolve("data/stale"), "of an earlier lab");
        Files.createDirectories(directory.folder(LabBroker.KAFKA).resolve("data"));
        Files.writeString(directory.folder(LabBroker.KAFKA).resolve("data/meta.properties"), "cluster.id=other");
        Files.writeString(directory.stateFile(), "{\"ownership\":\"DETA");
    }

    private List<ProcessHandle> leftovers() {
        return new Leftovers(directory).find();
    }
}
