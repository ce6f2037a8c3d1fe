package io.gatehouse.action.kafka;

import io.gatehouse.port.KafkaEvents.Stretch;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

/// How far a replay has come in one partition. Sent by one thread, confirmed by any.
final class SourceProgress {

    private final Stretch stretch;
    private final NavigableSet<Long> unconfirmed = new ConcurrentSkipListSet<>();
    private volatile long sentUntil;

    SourceProgress(Stretch stretch) {
        this.stretch = stretch;
        this.sentUntil = stretch.from();
    }

    Stretch stretch() {
        return stretch;
    }

    void sent(long offset) {
        unconfirmed.add(offset);
        sentUntil = offset + 1;
    }

    void confirmed(long offset) {
        unconfirmed.remove(offset);
    }

    /// Everything was read, whatever gaps there are at the end.
    void ended() {
        sentUntil = stretch.until();
    }

    /// From where another replay has to go on; everything before is confirmed.
    long next() {
        var first = unconfirmed.isEmpty() ? null : unconfirmed.first();
        return first == null ? sentUntil : first;
    }
}
