package io.gatehouse.ui.text;

import io.gatehouse.domain.Unit;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Numbers, ages and times as the window writes them. Any thread.
public final class Figures {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final double THOUSAND = 1_000;

    private final Texts texts;
    private final ZoneId zone;

    public Figures(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    public Texts texts() {
        return texts;
    }

    public ZoneId zone() {
        return zone;
    }

    /// A whole number with its thousands grouped.
    public String count(double value) {
        return decimals(value, 0);
    }

    /// A whole number with its thousands grouped.
    public String count(long value) {
        return numbers(0).format(value);
    }

    /// A measured value without its unit, as exact as is worth reading.
    public String value(Unit unit, double value) {
        return switch (unit) {
            case SECONDS, PERCENT, PER_SECOND -> decimals(value, digitsWorthReading(unit, value));
            case RATIO -> decimals(value, value < 100 ? 1 : 0);
            case BYTES -> bytes(value);
            case YES_NO -> texts.get(value == 0 ? "word.no" : "word.yes");
            default -> count(value);
        };
    }

    /// A number that is written already, with the unit's sign where it has one: 98 %, 4.21 s, 1.2 ×. What a count
    /// counts
    /// is said by the metric's name.
    public String unit(Unit unit, String number) {
        return switch (unit) {
            case SECONDS -> texts.get("figure.seconds", number);
            case PER_SECOND -> texts.get("figure.perSecond", number);
            case PERCENT -> texts.get("figure.percent", number);
            case RATIO -> texts.get("figure.times", number);
            default -> number;
        };
    }

    private static int digitsWorthReading(Unit unit, double value) {
        if (unit == Unit.SECONDS) {
            return value < 10 ? 2 : 0;
        }
        return value != Math.rint(value) && value < 10 ? 1 : 0;
    }

    /// A threshold's level without its unit, with no more digits than it has.
    public String level(double level) {
        var format = numbers(0);
        format.setMaximumFractionDigits(2);
        return format.format(level);
    }

    /// A rate with its unit: 312/s.
    public String perSecond(double value) {
        return texts.get("figure.perSecond", value(Unit.PER_SECOND, value));
    }

    /// A size with its unit: 1.2 MB.
    public String bytes(double value) {
        var units = new String[] {"B", "kB", "MB", "GB", "TB"};
        var scaled = value;
        var unit = 0;
        while (scaled >= THOUSAND && unit < units.length - 1) {
            scaled /= THOUSAND;
            unit++;
        }
        return decimals(scaled, unit == 0 || scaled >= 100 ? 0 : 1) + " " + units[unit];
    }

    /// A latency with its unit: 2.1 ms, 0.84 s.
    public String millis(double millis) {
        return millis < THOUSAND
                ? texts.get("figure.millis", decimals(millis, millis < 10 ? 1 : 0))
                : texts.get("figure.seconds", decimals(millis / THOUSAND, 2));
    }

    /// A mark of an axis, at most four characters wide: 12k, 1.6k, 12.5.
    public String mark(double value) {
        var thousands = Math.abs(value) >= THOUSAND;
        var scaled = thousands ? value / THOUSAND : value;
        var format = numbers(0);
        format.setMaximumFractionDigits(scaled < 1 ? 2 : 1);
        return format.format(scaled) + (thousands ? "k" : "");
    }

    /// How long ago something was measured: 0.4 s old.
    public String age(Duration age) {
        return texts.get("figure.old", age.toMillis() < 10_000 ? tenths(age) : duration(age));
    }

    private String tenths(Duration duration) {
        return texts.get("figure.seconds", decimals(duration.toMillis() / THOUSAND, 1));
    }

    /// How long something lasts, in the one or two units that matter: 38 s, 1 min, 2 h 5 min.
    public String duration(Duration duration) {
        if (duration.toMinutes() < 1) {
            return texts.get("figure.seconds", duration.toSeconds());
        }
        if (duration.toDays() > 0 && duration.toHoursPart() == 0) {
            return texts.get("figure.days", duration.toDays());
        }
        return duration.toHours() < 1
                ? texts.get("figure.minutes", duration.toMinutes())
                : texts.get("figure.hours", duration.toHours(), duration.toMinutesPart());
    }

    /// The time of day: 14:02:11.
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /// Date and time of day: 2026-11-21 14:02:11.
    public String dateTime(Instant at) {
        return DATE_TIME.format(at.atZone(zone));
    }

    /// The day: 21 Nov.
    public String day(Instant at) {
        return DateTimeFormatter.ofPattern(
                        texts.get("figure.dayPattern"), texts.language().locale())
                .format(at.atZone(zone));
    }

    private String decimals(double value, int digits) {
        return numbers(digits).format(value);
    }

    private NumberFormat numbers(int digits) {
        var format = NumberFormat.getNumberInstance(texts.language().locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }
}
