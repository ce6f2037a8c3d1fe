package io.gatehouse.recording;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Steps;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.SeriesStore;
import io.gatehouse.port.StoreState;
import java.util.List;

/// The points of a recording up to the moment that is played; nothing that came later. Thread-safe.
final class PlayedHistory implements SeriesStore {

    private final Recording recording;
    private volatile long nowMillis;

    PlayedHistory(Recording recording) {
        this.recording = recording;
        this.nowMillis = recording.header().startedAt().toEpochMilli();
    }

    void now(long millis) {
        nowMillis = millis;
    }

    @Override
    public void append(List<Reading> batch) {
        // It is all there already.
    }

    @Override
    public Steps read(MetricKey key, Tier tier, long fromMillis, long toMillis) {
        var track = recording.tracks().get(key);
        return track == null ? Steps.NONE : track.between(fromMillis, Math.min(toMillis, nowMillis));
    }

    @Override
    public StoreState state() {
        return StoreState.ON_DISK;
    }

    @Override
    public void close() {
        // There is nothing to write.
    }
}
