package io.gatehouse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.ProcessMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of a fault, and how it is ended whatever happens in between.
class FaultsTest {

    @TempDir
    private Path folder;

    private final Redis redis = new Redis();

    /// A ground on which only Redis' settings exist.
    private static final class Redis implements FaultGround {
        private final Map<String, String> settings =
                new java.util.TreeMap<>(Map.of("maxmemory", "0", "maxmemory-policy", "noeviction"));
        private final List<String> said = new ArrayList<>();
        private boolean gone;

        @Override
        public PipelineNames names() {
            return PipelineNames.DOCUMENTED;
        }

        @Override
        public String rabbitControl(String... arguments) {
            said.add(String.join(" ", arguments));
            return "0.4";
        }

        @Override
        public Map<String, String> redisSettings(List<String> names) {
            return Map.copyOf(settings);
        }

        @Override
        public void setRedis(Map<String, String> changed) throws LabException {
            if (gone) {
                throw new LabException("Redis is gone");
            }
            settings.putAll(changed);
        }

        @Override
        public long redisMemory() {
            return 1_000;
        }

        @Override
        public void freeze(LabBroker broker) {
            said.add("freeze " + broker);
        }

        @Override
        public void thaw(LabBroker broker) {
            said.add("thaw " + broker);
        }

        @Override
        public void kill(LabBroker broker) {
            said.add("kill " + broker);
        }

        @Override
        public void startAgain(LabBroker broker) {
            said.add("start " + broker);
        }

        @Override
        public String definitions() {
            return "{}";
        }

        @Override
        public void define(String definitions) {}

        @Override
        public void delete(List<String> way) {}

        @Override
        public SecondBroker secondKafka() throws LabException {
            throw new LabException("one broker is all there is");
        }
    }

    private Faults faults() {
        return new Faults(redis, folder.resolve("faults.json"));
    }

    @Test
    void whatWasThereBeforeIsThereAgain() throws Exception {
        var full = FaultCatalog.named("redis-full-allkeys-lru");
        var faults = faults();
        faults.start(full);
        assertThat(redis.settings).containsEntry("maxmemory", "900").containsEntry("maxmemory-policy", "allkeys-lru");
        assertThat(faults.goingOn()).containsExactly("redis-full-allkeys-lru");

        faults.stop(full);

        assertThat(redis.settings).containsEntry("maxmemory", "0").containsEntry("maxmemory-policy", "noeviction");
        assertThat(faults.goingOn()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void beginningTwiceKeepsWhatWasThereBeforeTheFirst() throws Exception {
        var full = FaultCatalog.named("redis-full-noeviction");
        faults().start(full);
        faults().start(full);
        faults().stop(full);
        faults().stop(full);
        assertThat(redis.settings).containsEntry("maxmemory", "0");
    }

    @Test
    void twoThatChangeTheSameThingDoNotGoOnAtTheSameTime() throws Exception {
        faults().start(FaultCatalog.named("redis-full-noeviction"));
        assertThatThrownBy(() -> faults().start(FaultCatalog.named("redis-full-allkeys-lru")))
                .hasMessageContaining("while redis-full-noeviction goes on");
        assertThat(faults().goingOn()).containsExactly("redis-full-noeviction");
    }

    @Test
    void whoeverComesAfterAKilledProgramPutsItBack() throws Exception {
        faults().start(FaultCatalog.named("redis-full-noeviction"));
        faults().start(FaultCatalog.named("memory-alarm"));

        assertThat(faults().endAll()).containsExactly("memory-alarm", "redis-full-noeviction");

        assertThat(redis.settings).containsEntry("maxmemory", "0");
        assertThat(redis.said.getLast()).isEqualTo("eval vm_memory_monitor:set_vm_memory_high_watermark(0.4).");
        assertThat(faults().endAll()).isEmpty();
    }

    @Test
    void onlyWhatAKilledProgramHasBegunIsAbandoned() throws Exception {
        var gone = new ProcessBuilder("true").start();
        var start = gone.info().startInstant().orElse(Instant.now());
        gone.waitFor();
        faults().start(FaultCatalog.named("redis-frozen"));
        faults().startForOthersToEnd(FaultCatalog.named("memory-alarm"));
        assertThat(faults().endAbandoned()).isEmpty();

        var file = folder.resolve("faults.json");
        Files.writeString(file, Files.readString(file).replace(ProcessMark.ofThisProgram(), gone.pid() + "@" + start));
        assertThat(faults().endAbandoned()).containsExactly("redis-frozen");

        assertThat(redis.said).contains("thaw REDIS");
        assertThat(faults().goingOn()).containsExactly("memory-alarm");
    }

    @Test
    void whatCannotBePutBackNowStaysKnownAndKeepsNothingElse() throws Exception {
        faults().start(FaultCatalog.named("redis-full-noeviction"));
        faults().start(FaultCatalog.named("disk-alarm"));
        redis.gone = true;

        assertThatThrownBy(() -> faults().endAll()).hasMessageContaining("redis-full-noeviction: Redis is gone");
        assertThat(faults().goingOn()).containsExactly("redis-full-noeviction");

        redis.gone = false;
        assertThat(faults().endAll()).containsExactly("redis-full-noeviction");
        assertThat(redis.settings).containsEntry("maxmemory", "0");
    }

    @Test
    void aFaultThatCannotBeginLeavesNothing() throws Exception {
        redis.gone = true;
        assertThatThrownBy(() -> faults().start(FaultCatalog.named("redis-full-noeviction")))
                .isInstanceOf(LabException.class);
        redis.gone = false;
        faults().endAll();
        assertThat(redis.settings).containsEntry("maxmemory", "0");
        assertThat(faults().goingOn()).isEmpty();
    }

    @Test
    void aDamagedJournalIsSaid() throws Exception {
        Files.writeString(folder.resolve("faults.json"), "{\"memory-al");
        assertThatThrownBy(() -> faults().goingOn()).hasMessageContaining("is damaged");
    }

    @Test
    void anUnknownFaultNamesTheOthers() {
        assertThatThrownBy(() -> FaultCatalog.named("typo"))
                .hasMessageContaining("typo is none of memory-alarm, disk-alarm");
    }
}
