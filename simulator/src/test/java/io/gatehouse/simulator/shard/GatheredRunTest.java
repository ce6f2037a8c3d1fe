package io.gatehouse.simulator.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Receipts;
import io.gatehouse.simulator.load.Shard;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.meter.StageTimes;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.TimeLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the shards of a run found, put together.
class GatheredRunTest {

    private static final SimulationReport.Way WAY = new SimulationReport.Way("rabbitmq", "at-least-once");

    private static ShardResult result(int index, long people, long lost, String seed) {
        var times = StageTimes.none();
        for (long person = 0; person < people; person++) {
            times.service(Stage.TICKET).record((index + 1) * 10_000_000L);
        }
        var places = new LedgerSnapshot.Places(0, 0, 0, 0, 0, 0, people - lost, 0);
        var books = new LedgerSnapshot(people, places, people - lost, new LedgerSnapshot.Differences(lost, 0, 0));
        var report = SimulationReport.of(books, 10, times, 1, 0, 7, WAY)
                .with(Optional.of(new Receipts(people - lost, people - lost, 0)));
        var setup = new RunSetup(
                "Gatehouse",
                "shop",
                Map.of(),
                List.of("traffic"),
                Map.of(),
                Map.of("seed", seed, "shard.index", String.valueOf(index)));
        var moments = List.of(new TimeLine.Moment(0.2, 5, 4, 30 + index, 3, 2, 1));
        return new ShardResult(
                "nightly",
                new Shard(index, 3),
                "soak",
                1_000_000 + index * 2_000L,
                setup,
                report,
                List.of(),
                times.encoded(),
                moments);
    }

    @Test
    void peopleAreAddedUpAndTimesAreThoseOfEverybody() {
        var whole = GatheredRun.of(List.of(result(0, 100, 0, "7"), result(1, 100, 0, "7"), result(2, 200, 0, "7")));

        var report = whole.report();
        assertThat(report.passed()).isTrue();
        assertThat(report.ledger().entered()).isEqualTo(400);
        assertThat(report.ledger().issued()).isEqualTo(400);
        assertThat(report.enteredAgain()).isEqualTo(3);
        assertThat(report.receipts()).isEqualTo(new Receipts(400, 400, 0));
        assertThat(whole.times().service(Stage.TICKET).copy().getTotalCount()).isEqualTo(400);
        // A quarter took 10 ms, a quarter 20, the others 30.
        assertThat(whole.times().service(Stage.TICKET).percentileMillis(25)).isCloseTo(10, within(0.1));
        assertThat(whole.times().service(Stage.TICKET).percentileMillis(50)).isCloseTo(20, within(0.1));
        assertThat(whole.times().service(Stage.TICKET).percentileMillis(51)).isCloseTo(30, within(0.1));
    }

    @Test
    void itLastsFromTheFirstOnesBeginningToTheLastOnesEnd() {
        var whole = GatheredRun.of(List.of(result(0, 100, 0, "7"), result(1, 100, 0, "7"), result(2, 200, 0, "7")));

        assertThat(whole.report().loadedSeconds()).isEqualTo(14);
        assertThat(whole.report().ticketsPerSecond()).isCloseTo(400 / 14.0, within(0.001));
        assertThat(whole.timeLine()).extracting(TimeLine.Moment::second).containsExactly(0.0, 2.0, 4.0);
    }

    @Test
    void aSecondOfAllIsTheSumAndTheWorstOnesPercentile() {
        var first = result(0, 100, 0, "7");
        var alike = IntStream.range(0, 3)
                .mapToObj(index -> new ShardResult(
                        first.run(),
                        new Shard(index, 3),
                        first.scenario(),
                        first.startedAtMillis(),
                        first.setup(),
                        first.report(),
                        List.of(),
                        first.times(),
                        first.timeLine()))
                .toList();

        assertThat(GatheredRun.of(alike).timeLine()).containsExactly(new TimeLine.Moment(0, 15, 12, 30, 9, 6, 3));
    }

    @Test
    void whoIsLostInAShardIsLostInTheRunAndItSaysWhere() {
        var whole = GatheredRun.of(List.of(result(0, 100, 0, "7"), result(1, 100, 2, "7"), result(2, 200, 0, "7")));

        assertThat(whole.report().passed()).isFalse();
        assertThat(whole.report().ledger().lost()).isEqualTo(2);
        assertThat(whole.report().reasons())
                .anySatisfy(reason -> assertThat(reason).startsWith("shard 1/3: 2 lost"));
    }

    @Test
    void aMissingShardIsNamed() {
        assertThatThrownBy(() -> GatheredRun.of(List.of(result(0, 1, 0, "7"), result(2, 1, 0, "7"))))
                .hasMessage("no result of the shards 1/3");
        assertThatThrownBy(() -> GatheredRun.of(List.of())).hasMessage("there is no result of any shard");
    }

    @Test
    void shardsOfDifferentRunsAreNotPutTogether() {
        assertThatThrownBy(
                        () -> GatheredRun.of(List.of(result(0, 1, 0, "7"), result(1, 1, 0, "8"), result(2, 1, 0, "7"))))
                .hasMessage("settings: shard 0/3 has {seed=7}, shard 1/3 has {seed=8}");
    }

    @Test
    void aLongTimeLineIsThinnedOut() {
        var first = result(0, 1, 0, "7");
        var hours = IntStream.range(0, 7_200)
                .mapToObj(second -> new TimeLine.Moment(second, 1, 1, 1, 1, 1, 1))
                .toList();
        var thinned = new ShardResult(
                first.run(),
                first.shard(),
                first.scenario(),
                first.startedAtMillis(),
                first.setup(),
                first.report(),
                List.of(),
                first.times(),
                hours);

        assertThat(thinned.timeLine()).hasSizeBetween(800, ShardResult.MOST_MOMENTS);
        assertThat(thinned.timeLine().getLast().second()).isGreaterThan(7_180);
    }

    @Test
    void itIsReadAsItWasWritten() throws Exception {
        var mapper = new JsonMapper();
        var result = result(1, 20, 1, "7");

        assertThat(mapper.readValue(mapper.writeValueAsBytes(result), ShardResult.class))
                .isEqualTo(result);
    }

    @Test
    void timesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> StageTimes.none().add(Map.of("ticket-service", "AAAA")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
