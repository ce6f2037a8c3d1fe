package io.gatehouse.alarm;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SubjectPattern;
import io.gatehouse.domain.Threshold.Bound;
import java.time.Duration;
import java.util.List;

/// Rules about the time that is left until publishers block or Redis is full: ten minutes, in which an operator can
/// still act. The rate is that of two minutes and must hold for half a one, because memory comes and goes in waves.
public final class Headroom {

    private static final Duration LEFT = Duration.ofMinutes(10);
    private static final Duration OVER = Duration.ofMinutes(2);
    private static final Patience PATIENCE = new Patience.Lasting(Duration.ofSeconds(30));

    /// At 100 % of its memory limit, or at once its disk limit, RabbitMQ blocks publishers.
    public static final List<AlarmRule> RULES = List.of(
            rule("node-memory", Bound.ABOVE, 100),
            rule("node-disk-headroom", Bound.BELOW, 1),
            rule("redis-memory", Bound.ABOVE, 100));

    private Headroom() {}

    private static AlarmRule rule(String metric, Bound bound, double level) {
        var condition = new Condition.TimeTo(bound, level, LEFT, OVER);
        return new AlarmRule("forecast", metric, SubjectPattern.ALL, condition, Severity.WARNING, PATIENCE);
    }
}
