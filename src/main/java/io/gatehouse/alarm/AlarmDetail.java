package io.gatehouse.alarm;

import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Threshold.Bound;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// What the log says of the value that changed an alarm: `1204 > 1000`, or the reason why there is none. The same in
/// every language, because logs are searched.
final class AlarmDetail {

    private AlarmDetail() {}

    static String of(Alarm alarm) {
        return switch (alarm.reading()) {
            case Reading.Unknown unknown -> unknown.reason();
            case Reading.Measured measured -> number(measured.value()) + condition(alarm);
        };
    }

    private static String condition(Alarm alarm) {
        if (alarm.state() instanceof Suppressed suppressed) {
            return " because of " + suppressed.cause().key();
        }
        var met = alarm.severity() == alarm.rule().severity();
        return switch (alarm.rule().condition()) {
            case Condition.Level level -> met ? sign(level.bound()) + number(level.level()) : "";
            case Condition.RateOfChange rate ->
                met ? sign(rate.bound()) + number(rate.perMinute()) + " per minute" : "";
            case Condition.TimeTo forecast ->
                met
                        ? " reaches " + number(forecast.level()) + " within "
                                + forecast.within().toSeconds() + " s"
                        : "";
        };
    }

    private static String sign(Bound bound) {
        return bound == Bound.ABOVE ? " > " : " < ";
    }

    private static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
