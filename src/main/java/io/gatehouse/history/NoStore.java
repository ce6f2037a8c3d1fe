package io.gatehouse.history;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Steps;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.SeriesStore;
import io.gatehouse.port.StoreState;
import io.gatehouse.port.StoreState.InMemory;
import io.gatehouse.port.StoreState.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps nothing: history then is what the rings hold.
enum NoStore implements SeriesStore {
    INSTANCE;

    private static final StoreState STATE =
            new StoreState(Optional.of(new InMemory(Why.NO_FILE, Instant.EPOCH, "")), List.of());

    @Override
    public void append(List<Reading> batch) {}

    @Override
    public Steps read(MetricKey key, Tier tier, long fromMillis, long toMillis) {
        return Steps.NONE;
    }

    @Override
    public StoreState state() {
        return STATE;
    }

    @Override
    public void close() {}
}
