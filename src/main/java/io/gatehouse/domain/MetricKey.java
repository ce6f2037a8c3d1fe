package io.gatehouse.domain;

/// Names one series: which metric, of which subject (a queue, a key, a group, a node).
public record MetricKey(String metric, String subject) implements Comparable<MetricKey> {

    @Override
    public int compareTo(MetricKey other) {
        var byMetric = metric.compareTo(other.metric);
        return byMetric != 0 ? byMetric : subject.compareTo(other.subject);
    }

    @Override
    public String toString() {
        return metric + "(" + subject + ")";
    }
}
