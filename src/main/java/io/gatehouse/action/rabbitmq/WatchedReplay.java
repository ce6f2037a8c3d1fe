package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Progress;
import io.gatehouse.action.Text;
import io.gatehouse.replay.ReplayCounts;
import io.gatehouse.replay.ReplayWatch;
import java.util.function.LongConsumer;

/// Tells an action's [Progress] what a replay tells its watch.
///
/// @param onRemoved told how many were replayed in all, whenever there are more
record WatchedReplay(Progress progress, LongConsumer onRemoved) implements ReplayWatch {

    static Progress.Step step(ReplayCounts counts) {
        return new Progress.Step(
                counts.replayed(), counts.total(), counts.inFlight(), counts.held(), counts.possiblyRepeated());
    }

    @Override
    public void counted(ReplayCounts counts) {
        progress.report(step(counts));
    }

    @Override
    public void removed(long replayed) {
        onRemoved.accept(replayed);
    }

    @Override
    public boolean stopRequested() {
        return progress.stopRequested();
    }

    @Override
    public boolean pauseRequested() {
        return progress.pauseRequested();
    }

    @Override
    public void paused(String why) {
        progress.note(Text.of("note.replay.paused", why));
    }

    @Override
    public void reconnecting(String why) {
        progress.note(Text.of("note.replay.reconnecting", why));
    }

    @Override
    public void resumed() {
        progress.note(Text.of("note.replay.resumed"));
    }
}
