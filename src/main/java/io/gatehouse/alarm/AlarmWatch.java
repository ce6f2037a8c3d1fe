package io.gatehouse.alarm;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// One rule on one series, followed from reading to reading. Not thread-safe.
final class AlarmWatch {

    private final AlarmId id;
    private final AlarmRule rule;
    private final ConditionWatch condition;
    private final Onset onset;
    private final Onset silence = new Onset(Patience.SECOND_READING);
    private Reading reading;
    private Severity severity = Severity.NORMAL;
    private final AlarmState initial;
    private AlarmState state;

    AlarmWatch(AlarmId id, AlarmRule rule, AlarmState state) {
        this.id = id;
        this.rule = rule;
        this.condition = ConditionWatch.of(rule.condition());
        this.onset = new Onset(rule.patience());
        this.initial = state;
        this.state = state;
        this.reading = new Reading.Unknown(id.key(), "", state.since());
    }

    /// One that an earlier console followed.
    static AlarmWatch showing(Alarm judged) {
        var watch = new AlarmWatch(judged.id(), judged.rule(), judged.state());
        watch.severity = judged.severity();
        watch.reading = judged.reading();
        return watch;
    }

    /// Takes note of a reading without judging it.
    void note(Reading newest) {
        reading = newest;
    }

    void judge(Reading newest) {
        reading = newest;
        var verdict = verdict(newest);
        severity = verdict.severity();
        state = state.on(verdict);
    }

    private Verdict verdict(Reading newest) {
        var at = newest.takenAt();
        return switch (newest) {
            case Reading.Measured measured -> {
                silence.isRipe(false, at);
                var met = condition.isMetBy(measured);
                var ripe = onset.isRipe(met, at);
                yield new Verdict(met ? rule.severity() : Severity.NORMAL, ripe, at);
            }
            case Reading.Unknown unknown -> {
                condition.unknown(unknown);
                yield new Verdict(Severity.UNKNOWN, silence.isRipe(true, at), at);
            }
        };
    }

    /// What it watched is no longer there, so nothing can be wrong with it.
    void gone(Instant at) {
        severity = Severity.NORMAL;
        state = state.on(new Verdict(Severity.NORMAL, true, at));
    }

    /// Something other than a reading changes the state.
    void change(UnaryOperator<AlarmState> event) {
        state = event.apply(state);
    }

    /// The state it was made with: what an earlier console had kept, or normal.
    AlarmState initial() {
        return initial;
    }

    AlarmState state() {
        return state;
    }

    Alarm alarm() {
        return new Alarm(id, rule, severity, state, reading);
    }
}
