package io.gatehouse.ui.alarms;

import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.alarm.Forecast;
import io.gatehouse.alarm.SourceAlarm;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold.Bound;
import io.gatehouse.domain.Unit;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.util.Optional;

/// Writes an alarm's value against its limit, and how it moves.
final class AlarmValues {

    private final AlarmBoard board;
    private final Figures figures;
    private final Texts texts;

    AlarmValues(AlarmBoard board, Figures figures) {
        this.board = board;
        this.figures = figures;
        this.texts = figures.texts();
    }

    /// The value against its limit.
    String now(Alarm alarm) {
        if (!(alarm.reading() instanceof Reading.Measured measured)) {
            return texts.get("alarm.noValue");
        }
        if (alarm.key().metric().equals(SourceAlarm.METRIC)) {
            return texts.get(measured.value() > 0 ? "alarm.answers" : "alarm.noAnswer");
        }
        var value = value(alarm.key(), measured.value());
        if (alarm.severity() == Severity.NORMAL) {
            return value;
        }
        return switch (alarm.rule().condition()) {
            case Condition.Level level -> level(alarm.key(), measured.value(), level);
            case Condition.RateOfChange rate -> changePerMinute(alarm) + sign(rate.bound()) + perMinute(rate);
            case Condition.TimeTo forecast ->
                reaches(alarm, value, figures.unit(unit(alarm.key()), figures.level(forecast.level())));
        };
    }

    private String changePerMinute(Alarm alarm) {
        return board.forecast(alarm.id())
                .map(forecast -> figures.count(Math.abs(forecast.perSecond() * 60)))
                .orElse("–");
    }

    private String perMinute(Condition.RateOfChange rate) {
        return texts.get("alarm.perMinute", figures.level(rate.perMinute()));
    }

    /// A state has a word instead of a bound: nobody reads "0 < 1" at night.
    private String level(MetricKey key, double value, Condition.Level level) {
        return word(key, value)
                .orElseGet(() -> value(key, value)
                        + sign(level.bound())
                        + figures.unit(unit(key), figures.level(level.level())));
    }

    private String reaches(Alarm alarm, String value, String level) {
        return board.forecast(alarm.id())
                .flatMap(Forecast::timeToLevel)
                .map(left -> left.isZero()
                        ? texts.get("alarm.reached", value, level)
                        : texts.get("alarm.reaches", value, level, figures.duration(left)))
                .orElse(texts.get("alarm.reaches", value, level, "–"));
    }

    /// A value with its unit, or its word where it is a state.
    String value(MetricKey key, double value) {
        return word(key, value).orElseGet(() -> figures.unit(unit(key), figures.value(unit(key), value)));
    }

    private Optional<String> word(MetricKey key, double value) {
        return texts.find("metric." + key.metric() + ".value." + (long) value);
    }

    private static Unit unit(MetricKey key) {
        return MetricCatalog.find(key.metric()).map(metric -> metric.unit()).orElse(Unit.EVENTS);
    }

    /// How the value moves, where that is worth saying: ` · rising by 1,560 a minute`.
    String trend(Alarm alarm) {
        var forecast = board.forecast(alarm.id());
        var counts = unit(alarm.key()).isCount();
        if (forecast.isEmpty() || !counts) {
            return "";
        }
        var perMinute = forecast.get().perSecond() * 60;
        if (Math.abs(perMinute) < 1) {
            return "";
        }
        return " · " + texts.get(perMinute > 0 ? "alarm.rising" : "alarm.falling", figures.count(Math.abs(perMinute)));
    }

    private static String sign(Bound bound) {
        return bound == Bound.ABOVE ? " > " : " < ";
    }
}
