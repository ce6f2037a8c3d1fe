package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.load.Shard;

/// One run of the simulation: gives its users ids that no other run has, and knows them again.
///
/// @param name letters and digits
/// @param eventId what is sold in this run
/// @param shard whose people these are; their ids carry the number that they have in the whole run
public record Run(String name, String eventId, Shard shard) {

    private static final int DIGITS = 10;

    /// A run of all people.
    public Run(String name, String eventId) {
        this(name, eventId, Shard.WHOLE);
    }

    public Run {
        if (!name.matches("[a-z0-9]+")) {
            throw new IllegalArgumentException("name: small letters and digits, not " + name);
        }
    }

    /// What all ids of this run begin with, and a star: `user-abc-*`.
    public String userNames() {
        return "user-" + name + "-*";
    }

    /// The id of the user with that number in the ledger.
    public String userId(int user) {
        return "user-" + name + "-" + shard.number(user);
    }

    /// The number of that user, or [Ledger#FOREIGN] when it is none of this run.
    public int userOf(String userId) {
        String start = "user-" + name + "-";
        if (!userId.startsWith(start)) {
            return Ledger.FOREIGN;
        }
        try {
            long number = Long.parseLong(userId, start.length(), userId.length(), DIGITS);
            return shard.has(number) ? Math.toIntExact(shard.here(number)) : Ledger.FOREIGN;
        } catch (NumberFormatException | ArithmeticException _) {
            return Ledger.FOREIGN;
        }
    }
}
