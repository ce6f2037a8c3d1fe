package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.Ledger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Gives people whom somebody else brought a number in the ledger, so that a run that only serves or only tells
/// follows them from where it meets them. Thread-safe; keeps every id.
public final class Guests {

    private final Ledger ledger;
    private final LongSupplier elapsedMillis;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    /// Nobody has come yet.
    ///
    /// @param elapsedMillis the ledger's clock
    public Guests(Ledger ledger, LongSupplier elapsedMillis) {
        this.ledger = ledger;
        this.elapsedMillis = elapsedMillis;
    }

    /// The guest's number; who comes for the first time enters now.
    int numberOf(String userId) {
        return numbers.computeIfAbsent(userId, _ -> {
            int user = ledger.arriving(elapsedMillis.getAsLong());
            ledger.entered(user);
            return user;
        });
    }
}
