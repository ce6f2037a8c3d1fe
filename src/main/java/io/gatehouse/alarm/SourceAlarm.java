package io.gatehouse.alarm;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.SubjectPattern;
import io.gatehouse.domain.Threshold;
import io.gatehouse.poll.PollResult;

/// Whether a source answers, judged like a metric: 1 while it does, 0 while it does not. Critical, because whoever
/// cannot reach a broker can neither see nor help.
public final class SourceAlarm {

    /// The id of the metric that every source has.
    public static final String METRIC = "source-answers";

    static final AlarmRule RULE = new AlarmRule(
            AlarmRule.LEVEL,
            METRIC,
            SubjectPattern.ALL,
            new Condition.Level(Threshold.Bound.BELOW, 1, 1),
            Severity.CRITICAL,
            Patience.SECOND_READING);

    private SourceAlarm() {}

    /// The series of a source.
    public static MetricKey key(SourceId source) {
        return new MetricKey(METRIC, source.displayName());
    }

    static String reason(PollResult result) {
        return result.state() instanceof SourceState.Unreachable down ? down.reason() : "";
    }

    static Reading.Measured reading(PollResult result) {
        return switch (result.state()) {
            case SourceState.Answering answering -> new Reading.Measured(key(result.source()), 1, answering.at());
            case SourceState.Unreachable down -> new Reading.Measured(key(result.source()), 0, down.at());
            case SourceState.Connecting _ -> throw new IllegalArgumentException("a poll that is over has an outcome");
        };
    }
}
