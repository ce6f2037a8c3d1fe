package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several journals of one lab.
class LabJournalTest {
    private static final BrokerState READY = new BrokerState(
            BrokerState.Phase.READY, "7", List.of(ProcessMark.settled("redis-server", ProcessHandle.current())));

    @Test
    void brokerThatAnotherHandStartedAgainIsKnownToWhoBroughtTheLabUp(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lab.json");
        LabJournal owner = LabJournal.begin(file, LabState.begun(LabProvider.PROCESSES, Ownership.ATTACHED));
        LabJournal other = LabJournal.open(file).orElseThrow();

        other.update(lab -> lab.with(LabBroker.REDIS, READY));
        owner.update(lab -> lab.with(LabBroker.KAFKA, BrokerState.NOT_STARTED));

        assertThat(owner.state().broker(LabBroker.REDIS)).isEqualTo(READY);
        assertThat(other.state().broker(LabBroker.KAFKA)).isEqualTo(BrokerState.NOT_STARTED);
    }

    @Test
    void newLabKnowsNothingOfAnOldFileAndKeepsItsStateWithoutOne(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lab.json");
        LabJournal.begin(file, LabState.begun(LabProvider.PROCESSES, Ownership.DETACHED))
                .update(lab -> lab.with(LabBroker.REDIS, READY));

        LabState begun = LabState.begun(LabProvider.PROCESSES, Ownership.ATTACHED);
        LabJournal fresh = LabJournal.begin(file, begun);
        assertThat(fresh.state()).isEqualTo(begun);

        Files.delete(file);
        assertThat(fresh.state()).isEqualTo(begun);
    }
}
