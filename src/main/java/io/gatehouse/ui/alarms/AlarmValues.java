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
            return texts.get(measured.value() > 0 ? "alarm.answers" : "alarm.noValue");
        }
        var value = value(alarm.key(), measured.value());
        if (alarm.severity() == Severity.NORMAL) {
            return value;
        }
        return switch (alarm.rule().condition()) {
            case Condition.Level level -> value + sign(level.bound()) + figures.level(level.level());
            case Condition.RateOfChange rate -> changePerMinute(alarm) + sign(rate.bound()) + perMinute(rate);
            case Condition.TimeTo forecast ->
                texts.get("alarm.reaches", value, figures.level(forecast.level()), timeLeft(alarm));
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

    private String timeLeft(Alarm alarm) {
        return board.forecast(alarm.id())
                .flatMap(Forecast::timeToLevel)
                .map(figures::duration)
                .orElse("–");
    }

    /// A value without its unit.
    String value(MetricKey key, double value) {
        return figures.value(unit(key), value);
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
