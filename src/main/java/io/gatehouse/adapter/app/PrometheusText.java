package io.gatehouse.adapter.app;

import io.gatehouse.domain.ServiceSamples;
import io.gatehouse.domain.ServiceSamples.Sample;
import java.util.ArrayList;

/// Reads Prometheus' text format 0.0.4 and OpenMetrics: every sample, whatever its type. A line that is none is counted
/// and passed over. Types, help and exemplars are not needed and not kept.
final class PrometheusText {

    private static final int MOST_SAMPLES = 200_000;

    private PrometheusText() {}

    static ServiceSamples read(String text) {
        var samples = new ArrayList<Sample>();
        var unreadable = 0;
        var from = 0;
        while (from < text.length() && samples.size() < MOST_SAMPLES) {
            var end = text.indexOf('\n', from);
            var line = text.substring(from, end < 0 ? text.length() : end).strip();
            from = end < 0 ? text.length() : end + 1;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var sample = new SampleLine(line).read();
            if (sample.isPresent()) {
                samples.add(sample.get());
            } else {
                unreadable++;
            }
        }
        return new ServiceSamples(samples, unreadable);
    }
}
