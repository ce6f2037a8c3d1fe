package io.gatehouse.runbook;

import io.gatehouse.domain.Threshold;
import java.util.List;
import java.util.Optional;

/// What is known of a deployment at one moment.
public interface Evidence {

    /// The fresh values of a metric, one for each subject; none while it is not known.
    List<Double> fresh(String metric);

    /// The limit of a metric in force in this profile.
    Optional<Threshold> limit(String metric);
}
