package io.gatehouse.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A record of a Kafka topic, byte by byte as it stands there.
///
/// @param writtenAt the timestamp it bears; before 1970 where it bears none
public record KafkaEvent(KafkaPartition partition, long offset, Instant writtenAt, Content content) {

    /// What its writer put in.
    ///
    /// @param key absent where it is null, which is not the same as empty
    /// @param value absent where it is null: the mark of a deleted key
    /// @param headers in their order; a name may come more than once
    public record Content(Optional<Octets> key, Optional<Octets> value, List<Header> headers) {
        public Content {
            headers = List.copyOf(headers);
        }
    }

    /// A name and what stands beside it, which may be null.
    public record Header(String name, Optional<Octets> value) {}
}
