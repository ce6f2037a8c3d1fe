package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.testlab.ContainerLabExtension;
import io.gatehouse.testlab.LabExtension;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/// A lab as containers: what is seen of it, how its brokers are stopped and started, what a killed owner leaves behind.
@Tag("containers")
@ExtendWith(ContainerLabExtension.class)
class ContainerLabTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Test
    void comesUpWithAllBrokersAnswering(Lab lab, LabEndpoints endpoints) {
        LabStatus status = lab.status();

        assertThat(status.up()).isTrue();
        assertThat(status.provider()).isEqualTo(LabProvider.CONTAINERS);
        assertThat(status.endpoints()).isEqualTo(endpoints);
        assertThat(status.brokers())
                .allSatisfy(broker -> assertThat(broker.version()).isNotEmpty());
        assertThat(status.broker(LabBroker.RABBITMQ).containers()).hasSize(3);
        assertThat(endpoints.rabbitNodes()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void publishesOnTheLoopbackAddressOnly(Lab lab) throws Exception {
        ContainerEngine engine = ContainerEngine.find();
        List<String> names = LabContainer.of(engine, lab.directory().token()).stream()
                .map(LabContainer::name)
                .toList();
        String ports = "";
        for (String name : names) {
            ports += engine.run("container", "inspect", "--format", "{{json .NetworkSettings.Ports}}", name);
        }

        List<String> hosts = Pattern.compile("\"HostIp\":\"([^\"]*)\"")
                .matcher(ports)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(hosts).hasSize(11).containsOnly("127.0.0.1");
    }

    @Test
    void brokersAreKilledFrozenAndStartedAgain(Lab lab, LabEndpoints endpoints) throws Exception {
        RedisProbe redis = new RedisProbe(endpoints.redisPort());

        lab.kill(LabBroker.REDIS);
        assertThat(lab.status().broker(LabBroker.REDIS).state()).isEqualTo(RunState.DEAD);
        lab.start(LabBroker.REDIS);
        assertThat(redis.ask()).isNotEmpty();

        lab.pause(LabBroker.REDIS);
        assertThatThrownBy(redis::ask).isInstanceOf(SocketTimeoutException.class);
        lab.resume(LabBroker.REDIS);
        assertThat(redis.ask()).isNotEmpty();

        lab.stop(LabBroker.KAFKA);
        assertThat(lab.status().broker(LabBroker.KAFKA).state()).isEqualTo(RunState.STOPPED);
        lab.start(LabBroker.KAFKA);
        assertThat(lab.status().up()).isTrue();
    }

    @Test
    void killedOwnersContainersAreCleanedUpBesideALivingLab(Lab other, TestInfo test) throws Exception {
        LabDirectory directory = own(test);
        try (OwnerProcess owner = OwnerProcess.start(directory, LabProvider.CONTAINERS)) {
            owner.awaitLine("up");
            assertThat(new Lab(directory).status().up()).isTrue();
            assertThatThrownBy(() -> new Lab(directory).down(step -> {})).isInstanceOf(LabBusyException.class);
            owner.kill();
        }
        assertThat(containers(directory)).as("containers do not notice").hasSize(5);

        new Lab(directory).down(step -> {});

        assertThat(containers(directory)).isEmpty();
        assertThat(networks(directory)).isEmpty();
        assertThat(new Lab(directory).status().endpoints()).isNull();
        assertThat(other.status().up()).isTrue();
    }

    @Test
    void ownerKilledOnTheWayUpLeavesNothing(TestInfo test) throws Exception {
        LabDirectory directory = own(test);
        try (OwnerProcess owner = OwnerProcess.start(directory, LabProvider.CONTAINERS)) {
            owner.awaitLine("KAFKA PREPARING");
            await().atMost(LONG_ENOUGH).until(() -> !networks(directory).isEmpty());
            owner.kill();
        }
        // Even without the state file the containers are found by their label.
        Files.writeString(
                directory.stateFile(), Files.readString(directory.stateFile()).substring(0, 40));

        new Lab(directory).down(step -> {});

        assertThat(new Leftovers(directory).find()).isEmpty();
        assertThat(containers(directory)).isEmpty();
        assertThat(networks(directory)).isEmpty();
    }

    @Test
    void ownerAskedToEndTakesItsContainersDown(TestInfo test) throws Exception {
        LabDirectory directory = own(test);
        try (OwnerProcess owner = OwnerProcess.start(directory, LabProvider.CONTAINERS)) {
            owner.awaitLine("REDIS READY");
            owner.process().destroy();
            owner.process().onExit().join();
        }

        assertThat(containers(directory)).isEmpty();
        assertThat(networks(directory)).isEmpty();
        assertThat(new Lab(directory).status().endpoints()).isNull();
    }

    private static LabDirectory own(TestInfo test) throws LabException {
        return LabDirectory.in(
                LabExtension.folder(),
                test.getTestMethod().orElseThrow().getName().substring(0, 30));
    }

    private static List<LabContainer> containers(LabDirectory directory) throws LabException {
        return LabContainer.of(ContainerEngine.find(), directory.token());
    }

    private static String networks(LabDirectory directory) throws LabException {
        return ContainerEngine.find()
                .run("network", "ls", "--quiet", "--filter", "label=" + LabContainer.LAB + "=" + directory.token());
    }
}
