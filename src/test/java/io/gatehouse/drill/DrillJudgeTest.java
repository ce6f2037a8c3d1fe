package io.gatehouse.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.drill.DrillPlan.ExpectedAlarm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whether the alarms of a drill came and went in time.
class DrillJudgeTest {

    private static final DrillPlan PLAN = new DrillPlan(
            List.of(new ExpectedAlarm("queue-depth", seconds(10), seconds(5), Optional.of(seconds(40)))),
            List.of(),
            false);

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    private static AlarmSighting raised(String alarm, double at) {
        return new AlarmSighting(alarm, seconds(at), true);
    }

    private static AlarmSighting back(String alarm, double at) {
        return new AlarmSighting(alarm, seconds(at), false);
    }

    private static AlarmFinding finding(AlarmSighting... sightings) {
        return new DrillJudge(List.of(sightings)).findings(PLAN).getFirst();
    }

    @Test
    void anAlarmThatComesAndGoesInTimeIsMet() {
        var finding = finding(back("queue-depth", 31), raised("queue-depth", 13.5));

        assertThat(finding).isEqualTo(new AlarmFinding("queue-depth", 5, 3.5, 40.0, 31.0));
        assertThat(finding.met()).isTrue();
        assertThat(finding.reason()).isEmpty();
    }

    @Test
    void anAlarmThatDoesNotComeIsMissed() {
        assertThat(finding(raised("consumers", 12)).reason()).isEqualTo("the alarm queue-depth did not come");
    }

    @Test
    void anAlarmFromBeforeTheFailureIsNoneOfIt() {
        assertThat(finding(raised("queue-depth", 3), back("queue-depth", 5)).detectedSeconds())
                .isNull();
    }

    @Test
    void anAlarmThatComesTooLateSaysHowLate() {
        assertThat(finding(raised("queue-depth", 17), back("queue-depth", 20)).reason())
                .isEqualTo("the alarm queue-depth came after 7.0 s, not within 5.0");
    }

    @Test
    void anAlarmThatStaysOrClearsTooLateIsMissed() {
        assertThat(finding(raised("queue-depth", 12)).reason()).isEqualTo("the alarm queue-depth did not clear");
        assertThat(finding(raised("queue-depth", 12), back("queue-depth", 44)).reason())
                .isEqualTo("the alarm queue-depth cleared at 44.0 s, not by 40.0");
    }

    @Test
    void ofSeveralSeriesTheLastOneThatIsBackCounts() {
        var two = finding(
                raised("queue-depth", 12), raised("queue-depth", 13), back("queue-depth", 20), back("queue-depth", 25));
        assertThat(two.clearedSecond()).isEqualTo(25);
        var one = finding(raised("queue-depth", 12), raised("queue-depth", 13), back("queue-depth", 20));
        assertThat(one.clearedSecond()).isNull();
    }

    @Test
    void itIsSettledWhenNothingIsLeftToWaitFor() {
        assertThat(new DrillJudge(List.of(raised("queue-depth", 12))).settled(PLAN))
                .isFalse();
        assertThat(new DrillJudge(List.of(raised("queue-depth", 12), back("queue-depth", 50))).settled(PLAN))
                .isTrue();
    }

    @Test
    void aDrillWithoutAnAlarmIsNone() {
        assertThatThrownBy(() -> new DrillPlan(List.of(), List.of(), false)).hasMessageStartingWith("drill.alarms: ");
        assertThatThrownBy(() -> new ExpectedAlarm("a", seconds(9), seconds(1), Optional.of(seconds(9))))
                .hasMessageContaining("cannot clear before it begins");
    }
}
