package io.gatehouse.ui.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.alarm.Headroom;
import io.gatehouse.alarm.SourceAlarm;
import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What alarms are called in every language.
class MetricWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMetricWithAThresholdSaysWhatIsWrongAndWhatToDo(Language language) {
        var texts = new Texts(language);

        assertThat(MetricCatalog.all())
                .filteredOn(metric -> metric.threshold().isPresent())
                .allSatisfy(metric -> {
                    assertThat(texts.find("metric." + metric.id() + ".alarm"))
                            .as(metric.id())
                            .isPresent();
                    assertThat(texts.find("metric." + metric.id() + ".guidance"))
                            .as(metric.id())
                            .isPresent();
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAlarmTellsWhatIsSeenWhatToCheckWhatHelpsAndWhatPreventsIt(Language language) {
        var texts = new Texts(language);
        var named = MetricCatalog.all().stream()
                .map(Metric::id)
                .filter(metric -> texts.find("metric." + metric + ".alarm").isPresent());
        var foreseen = Headroom.RULES.stream().map(AlarmRule::metric);

        assertThat(Stream.of(named, foreseen, Stream.of(SourceAlarm.METRIC)).flatMap(metrics -> metrics))
                .allSatisfy(metric -> assertThat(AlarmGuidance.PARTS)
                        .allSatisfy(part -> assertThat(texts.find("guidance." + metric + "." + part))
                                .as(metric + "." + part)
                                .hasValueSatisfying(text -> assertThat(text).isNotBlank())));
    }

    @Test
    void metricThatOnlyAProfileJudgesIsCalledByItsId() {
        var texts = new Texts(Language.ENGLISH);

        assertThat(MetricWords.title(texts, new MetricKey("unacked", "q"))).isEqualTo("unacked q");
        assertThat(MetricWords.guidance(texts, "unacked")).isEqualTo("A rule of this profile judges it.");
    }
}
