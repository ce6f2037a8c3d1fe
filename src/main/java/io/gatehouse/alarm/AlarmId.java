package io.gatehouse.alarm;

import io.gatehouse.domain.MetricKey;

/// One alarm: a series and the rule that judges it.
public record AlarmId(MetricKey key, String rule) implements Comparable<AlarmId> {

    @Override
    public int compareTo(AlarmId other) {
        var byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : rule.compareTo(other.rule);
    }

    @Override
    public String toString() {
        return key + "/" + rule;
    }
}
