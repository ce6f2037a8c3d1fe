package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SubjectPattern;
import io.gatehouse.domain.Threshold.Bound;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Alarms as a profile's file spells them.
class AlarmRulesFileTest {

    @TempDir
    private Path folder = Path.of("");

    private List<AlarmRule> rules(String yaml) throws IOException {
        Files.writeString(folder.resolve("p.yaml"), yaml);
        return new YamlProfileStore(folder).load("p").alarms().rules();
    }

    @Test
    void levelForSomeQueuesWithHysteresisAndPatience() throws IOException {
        var rules = rules("""
                alarms:
                  - metric: watched-depth
                    subjects: refund-*
                    above: 50
                    clear: 40
                    severity: critical
                    forSeconds: 30
                """);

        assertThat(rules)
                .containsExactly(new AlarmRule(
                        AlarmRule.LEVEL,
                        "watched-depth",
                        new SubjectPattern("refund-*"),
                        new Condition.Level(Bound.ABOVE, 50, 40),
                        Severity.CRITICAL,
                        new Patience.Lasting(Duration.ofSeconds(30))));
    }

    @Test
    void changeAndForecastHaveNamesOfTheirOwn() throws IOException {
        var rules = rules("""
                alarms:
                  - {metric: queue-depth, risingPerMinute: 200}
                  - {metric: queue-depth, reachesAbove: 100000, withinSeconds: 3600, times: 3, timesWithinSeconds: 300}
                """);

        assertThat(rules).extracting(AlarmRule::id).containsExactly("change", "forecast");
        assertThat(rules.get(1).patience()).isEqualTo(new Patience.Times(3, Duration.ofMinutes(5)));
    }

    @Test
    void rulesThatWereSavedAreThereAgain() throws IOException {
        var before = rules("""
                rabbitmq:
                  host: mq
                  watch: [ticket-*, '*-dlq']
                alarms:
                  - {metric: queue-depth, risingPerMinute: 200, overSeconds: 120}
                  - {name: low, metric: consumers, below: 3, forSeconds: 10}
                """);
        var store = new YamlProfileStore(folder);
        store.save(store.load("p"));

        assertThat(store.load("p").alarms().rules()).isEqualTo(before);
        assertThat(store.load("p").names().rabbitMq().watches("refund-dlq")).isTrue();
    }

    @Test
    void twoConditionsInOneRuleAreRefusedByTheirField() {
        assertThatThrownBy(() -> rules("alarms: [{metric: queue-depth, above: 5, below: 3}]"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("alarms[0]", "exactly one");
    }

    @Test
    void clearLevelOnTheWrongSideIsRefusedByItsField() {
        assertThatThrownBy(() -> rules("alarms: [{metric: queue-depth, above: 5, clear: 9}]"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("alarms[0].clear");
    }
}
