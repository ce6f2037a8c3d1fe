package io.gatehouse.domain;

import java.util.Locale;

/// By which rules the members of a Kafka group share the work.
public enum GroupType {
    /// The protocol of JoinGroup and SyncGroup.
    CLASSIC,
    /// The broker assigns (KIP-848).
    CONSUMER,
    /// Several members read the same partition (KIP-932).
    SHARE,
    /// Kafka Streams' own (KIP-1071).
    STREAMS,
    /// A broker too old to tell, or newer than this program.
    UNKNOWN;

    /// The broker's word for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
