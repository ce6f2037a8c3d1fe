package io.gatehouse.adapter.store;

import static io.gatehouse.adapter.store.StoreFixture.DEPTH;
import static io.gatehouse.adapter.store.StoreFixture.START;
import static io.gatehouse.adapter.store.StoreFixture.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.StoreState;
import io.gatehouse.port.StoreState.Notice;
import io.gatehouse.port.StoreState.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryStoreTest {

    @TempDir
    private Path folder;

    private StoreFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new StoreFixture(folder);
    }

    @Test
    void whatWasMeasuredIsThereAfterARestart() {
        try (var store = fixture.open()) {
            store.append(one(5, START));
            store.append(one(Double.NaN, START.plusSeconds(1)));
            store.append(one(7, START.plusSeconds(2)));
        }

        try (var store = fixture.open()) {
            assertThat(seconds(store)).containsExactly(5, Double.NaN, 7);
            assertThat(store.state()).isEqualTo(StoreState.ON_DISK);
        }
    }

    @Test
    void whatIsNotOnTheDiskYetIsReadToo() {
        try (var store = fixture.open()) {
            store.flush();
            store.append(one(5, START));
            store.flush();

            assertThat(seconds(store)).containsExactly(5);
        }
    }

    @Test
    void aMonthIsKeptInStepsWithItsSpikeAndNothingOlder() {
        var spike = START.plus(Duration.ofDays(15)).plusSeconds(7);
        try (var store = fixture.open()) {
            for (var second = 0; second < Duration.ofDays(35).toSeconds(); second += 5) {
                var at = START.plusSeconds(second);
                store.append(one(100, at));
                if (second % 43_200 == 0) {
                    store.append(one(99_999, spike));
                    fixture.goTo(at);
                    store.flush();
                }
            }
            fixture.goTo(START.plus(Duration.ofDays(35)));
        }

        try (var store = fixture.open()) {
            var month = store.read(DEPTH, Tier.MINUTE, 0, Long.MAX_VALUE);
            assertThat(Arrays.stream(month.max()).max()).hasValue(99_999);
            assertThat(month.size()).isBetween(43_200, 43_200 + 2 * 360);
            assertThat(store.read(DEPTH, Tier.TEN_SECONDS, 0, Long.MAX_VALUE).size())
                    .isBetween(8_640, 8_640 + 2 * 360);
            assertThat(store.read(DEPTH, Tier.SECOND, 0, Long.MAX_VALUE).size()).isLessThan(2 * 3_600);
        }
        assertThat(fixture.file())
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(2_000_000));
    }

    @Test
    void aDamagedFileIsSetAsideAndANewOneBegun() throws IOException {
        for (var damage : List.of("garbage where a header should be".repeat(300), "")) {
            try (var store = fixture.open()) {
                store.append(one(5, START));
            }
            var bytes = Files.readAllBytes(fixture.file());
            if (damage.isEmpty()) {
                Files.write(fixture.file(), Arrays.copyOf(bytes, bytes.length / 2)); // truncated
            } else {
                Files.writeString(fixture.file(), damage);
            }
            fixture.goTo(fixture.clock().instant().plusSeconds(1));

            try (var store = fixture.open()) {
                store.append(one(6, START));
                assertThat(store.flush()).isTrue();
                assertThat(seconds(store)).containsExactly(6);
                assertThat(store.state().inMemory()).isEmpty();
                assertThat(store.state().notices()).singleElement().isInstanceOf(Notice.SetAside.class);
            }
        }
        try (var files = Files.list(fixture.file().getParent())) {
            assertThat(files.filter(file -> file.toString().contains(".damaged-")))
                    .hasSize(2);
        }
    }

    @Test
    void aFileOfANewerVersionIsLeftAlone() throws SQLException {
        try (var store = fixture.open()) {
            store.append(one(5, START));
        }
        run("pragma user_version=99");

        try (var store = fixture.open()) {
            store.append(one(6, START.plusSeconds(1)));
            assertThat(store.flush()).isFalse();
            assertThat(store.state().inMemory().orElseThrow().why()).isEqualTo(Why.NEWER_FILE);
            assertThat(seconds(store)).containsExactly(6);
        }
        run("pragma user_version=1");
        try (var store = fixture.open()) {
            assertThat(seconds(store)).containsExactly(5);
        }
    }

    @Test
    void aFullDiskLeavesHistoryInMemoryAndSaysSo() {
        var small = new StoreLimits(100, 100, 1 << 20, 20 * 8_192, Duration.ofSeconds(2));
        try (var store = fixture.open(small)) {
            for (var minute = 0; minute < 60; minute++) {
                var batch = new ArrayList<Reading>();
                for (var second = 0; second < 60; second++) {
                    var at = START.plusSeconds(minute * 60L + second);
                    for (var queue = 0; queue < 20; queue++) {
                        batch.add(new Reading.Measured(
                                new MetricKey("queue-depth", "q" + queue), (second * 7919 * (queue + 1)) % 10_007, at));
                    }
                }
                store.append(batch);
            }
            assertThat(store.flush()).isFalse();

            assertThat(store.state().inMemory().orElseThrow().why()).isEqualTo(Why.DISK);
            assertThat(store.state().inMemory().orElseThrow().detail()).containsIgnoringCase("full");
            assertThat(store.read(new MetricKey("queue-depth", "q3"), Tier.SECOND, 0, Long.MAX_VALUE)
                            .size())
                    .isEqualTo(3_600);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenLeavesHistoryInMemory() throws IOException {
        Files.writeString(folder.resolve("history"), "a file where the folder should be");

        try (var store = fixture.open()) {
            store.append(one(5, START));
            assertThat(store.flush()).isFalse();
            assertThat(store.state().inMemory().orElseThrow().why()).isEqualTo(Why.DISK);
            assertThat(seconds(store)).containsExactly(5);

            Files.delete(folder.resolve("history"));
            assertThat(store.flush()).isTrue();
            assertThat(store.state().inMemory()).isEmpty();
        }
        try (var store = fixture.open()) {
            assertThat(seconds(store)).containsExactly(5);
        }
    }

    @Test
    void aSecondConsoleReadsButDoesNotWriteAndTakesOverWhenTheFirstIsClosed() {
        var first = fixture.open();
        first.append(one(5, START));
        first.flush();
        try (var second = fixture.open()) {
            second.append(one(6, START.plusSeconds(1)));
            assertThat(second.flush()).isFalse();
            assertThat(second.state().inMemory().orElseThrow().why()).isEqualTo(Why.OTHER_CONSOLE);
            assertThat(seconds(second)).containsExactly(5, 6);

            first.append(one(7, START.plusSeconds(2)));
            first.close();
            assertThat(second.flush()).isTrue();
            assertThat(seconds(second)).containsExactly(5, 6, 7);
        }
        try (var third = fixture.open()) {
            assertThat(seconds(third)).containsExactly(5, 6, 7);
        }
    }

    @Test
    void moreSeriesThanAreKeptAreToldInWords() {
        try (var store = fixture.open(new StoreLimits(3, 100, 1 << 20, 1 << 24, Duration.ofSeconds(2)))) {
            for (var queue = 0; queue < 5; queue++) {
                store.append(List.of(new Reading.Measured(new MetricKey("queue-depth", "q" + queue), 1, START)));
            }
            store.flush();

            assertThat(store.state().notices()).containsExactly(new Notice.TooManySeries(START, 3));
            assertThat(store.state().inMemory()).isEmpty();
        }
    }

    @Test
    void aClockThatIsSetBackLosesNothing() {
        try (var store = fixture.open()) {
            store.append(one(5, START.plusSeconds(3_600)));
            store.append(one(6, START));
            store.append(one(7, START.plusSeconds(3_601)));
            store.append(one(8, START.plusSeconds(1)));
        }
        try (var store = fixture.open()) {
            assertThat(seconds(store)).containsExactly(6, 8, 5, 7);
        }
    }

    private static double[] seconds(HistoryStore store) {
        return store.read(DEPTH, Tier.SECOND, 0, Long.MAX_VALUE).last();
    }

    private void run(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + fixture.file())) {
            Sql.run(connection, statement);
        }
    }
}
