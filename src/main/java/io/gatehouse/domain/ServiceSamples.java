package io.gatehouse.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a service published in one scrape.
///
/// @param unreadableLines lines that are no sample, which were passed over
public record ServiceSamples(List<Sample> samples, int unreadableLines) {

    public ServiceSamples {
        samples = List.copyOf(samples);
    }

    /// One number.
    ///
    /// @param value may be NaN or infinite, as services publish these
    public record Sample(String name, Map<String, String> labels, double value) {
        public Sample {
            labels = Map.copyOf(labels);
        }

        /// The label's value, "" when there is no such label.
        public String label(String label) {
            return labels.getOrDefault(label, "");
        }

        /// The labels as `a=1, b=2`, sorted.
        public String labelText() {
            return new TreeMap<>(labels)
                    .entrySet().stream()
                            .map(label -> label.getKey() + "=" + label.getValue())
                            .collect(Collectors.joining(", "));
        }
    }

    /// The samples of that name.
    public Stream<Sample> named(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name));
    }
}
