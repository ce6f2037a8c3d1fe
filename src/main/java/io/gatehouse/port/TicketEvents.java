package io.gatehouse.port;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// What the log of reservations says of people. Blocks; never on the FX thread; throws [BrokerException].
public interface TicketEvents {

    /// The last that is known of somebody.
    ///
    /// @param ticketed a reservation succeeded, whatever came after
    /// @param eventId what it was for
    record Outcome(boolean ticketed, String eventId) {}

    /// Reads the log from a time on up to its end as of now, without joining a group.
    ///
    /// @param users about whom
    /// @return those of them that the log has something about
    Map<String, Outcome> of(String topic, Instant since, Set<String> users);
}
