package io.gatehouse.ui.alarms;

import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.alarm.AlarmId;
import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Threshold.Bound;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// What an operator should know of an alarm: what is seen, what to check, what helps now, what prevents it; and the
/// rule that judged.
final class AlarmGuidance {

    /// The parts of an alarm's guidance: the messages `guidance.<metric>.<part>`.
    static final List<String> PARTS = List.of("seen", "check", "help", "prevent");

    private final AlarmBoard board;
    private final Figures figures;
    private final Texts texts;

    AlarmGuidance(AlarmBoard board, Figures figures) {
        this.board = board;
        this.figures = figures;
        this.texts = figures.texts();
    }

    /// A heading and its text.
    record Part(String heading, String text) {}

    List<Part> parts(AlarmRow row) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(texts.get("alarms.guidance.now"), row.guidance()));
        for (var part : PARTS) {
            texts.find("guidance." + row.id().key().metric() + "." + part)
                    .ifPresent(text -> parts.add(new Part(texts.get("alarms.guidance." + part), text)));
        }
        return parts;
    }

    /// The rule in words: `above 1,000, cleared at 950, by the second reading`.
    String rule(AlarmId id) {
        return board.find(id).map(alarm -> rule(alarm.rule())).orElse("");
    }

    private String rule(AlarmRule rule) {
        return condition(rule.condition()) + " · " + patience(rule.patience());
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.Level level -> {
                var words = bound("alarms.rule", level.bound(), figures.level(level.level()));
                yield level.clearLevel() == level.level()
                        ? words
                        : texts.get("alarms.rule.clear", words, figures.level(level.clearLevel()));
            }
            case Condition.RateOfChange rate ->
                bound("alarms.rule.change", rate.bound(), figures.level(rate.perMinute()));
            case Condition.TimeTo forecast ->
                texts.get("alarms.rule.reaches", figures.level(forecast.level()), figures.duration(forecast.within()));
        };
    }

    private String bound(String key, Bound bound, String level) {
        return texts.get(key + (bound == Bound.ABOVE ? ".above" : ".below"), level);
    }

    private String patience(Patience patience) {
        return switch (patience) {
            case Patience.Lasting lasting ->
                lasting.duration().isZero()
                        ? texts.get("alarms.rule.second")
                        : texts.get("alarms.rule.lasting", figures.duration(lasting.duration()));
            case Patience.Times times ->
                times.count() == 1
                        ? texts.get("alarms.rule.first")
                        : texts.get("alarms.rule.times", times.count(), figures.duration(times.window()));
        };
    }
}
