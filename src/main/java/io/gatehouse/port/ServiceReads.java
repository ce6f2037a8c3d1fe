package io.gatehouse.port;

import io.gatehouse.domain.Growth;
import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.domain.ServiceSamples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// What can be asked of one service within one tick: each address is read at most once. Answers fail with a
/// [BrokerException].
public interface ServiceReads {

    /// What the profile calls the service.
    String service();

    /// How the service says it is; empty when the profile names no health address.
    CompletionStage<Optional<ServiceHealth>> health();

    /// Everything it publishes; empty when the profile names no address for metrics.
    CompletionStage<Optional<ServiceSamples>> samples();

    /// How much each counter of that name has grown; none when nothing of that name is published. A counter that
    /// appears between two looks began at 0.
    ///
    /// @param within looks that are older are forgotten
    CompletionStage<List<Growth>> growth(String name, Duration within);
}
