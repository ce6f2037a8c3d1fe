package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.DrillMoment;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the window says of drills.
record DrillWords(Figures figures) {

    private static final double TENTHS_BELOW = 100;

    Texts texts() {
        return figures.texts();
    }

    /// What a drill is called; its name where it is not offered any more.
    String title(List<DrillOffer> offers, String name) {
        return offers.stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .map(offer -> Shown.name(offer.title()))
                .orElse(Shown.name(name));
    }

    String radius(DrillOffer offer) {
        return texts().find("drill." + offer.name() + ".radius").orElseGet(() -> texts().get("drills.radius.own"));
    }

    String end(DrillOffer offer) {
        var itself = texts().find("drill." + offer.name() + ".end").orElseGet(() -> texts().get("drills.end.own"));
        if (offer.remedies().isEmpty()) {
            return itself;
        }
        var actions = offer.remedies().stream().map(this::action).distinct().collect(Collectors.joining(", "));
        return itself + " " + texts().get("drills.end.actions", actions);
    }

    String lasts(DrillOffer offer) {
        var times = offer.times();
        return offer.remedies().isEmpty()
                ? texts().get("drills.lasts.itself", time(times.whole()), time(times.begins()), time(times.ends()))
                : texts().get("drills.lasts.action", time(times.whole()), time(times.begins()));
    }

    String seen(DrillOffer offer) {
        return offer.alarms().stream().map(this::alarm).collect(Collectors.joining(", "));
    }

    private String time(Duration duration) {
        return figures.duration(duration);
    }

    /// A hint of a drill, by its number.
    String hint(String drill, int number) {
        return texts().find("drill." + drill + ".hint." + number).orElse("");
    }

    /// What an alarm is called, without whose it is.
    String alarm(String metric) {
        return texts().find("drills.alarm.of." + metric)
                .or(() -> texts().find("metric." + metric + ".title"))
                .orElse(metric);
    }

    String action(String id) {
        return texts().find("action." + id + ".title").orElse(id);
    }

    /// What a drill is known by on the screen: its name, of a file the last part without its ending.
    static String id(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("\\.ya?ml$", "");
    }

    /// Seconds with a tenth where that is worth reading.
    String seconds(double seconds) {
        var number = String.format(Locale.ROOT, Math.abs(seconds) < TENTHS_BELOW ? "%.1f" : "%.0f", seconds);
        return texts().get("debrief.seconds", number);
    }

    /// The same, or that it never was.
    String secondsOrNever(@Nullable Double seconds) {
        return seconds == null ? texts().get("debrief.never") : seconds(seconds);
    }

    /// What happened.
    String moment(DrillMoment moment, List<DrillOffer> offers) {
        var detail = switch (moment.kind()) {
            case ALARM_RAISED, ALARM_CLEARED, ALARM_ACKNOWLEDGED -> alarm(moment.detail());
            case ACTION -> action(moment.detail());
            case WRONG_GUESS -> title(offers, moment.detail());
            default -> moment.detail();
        };
        return texts().get("debrief.moment." + moment.kind(), detail);
    }
}
