package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Progress;
import io.gatehouse.action.Text;
import io.gatehouse.replay.ReplayCounts;
import io.gatehouse.replay.ReplayWatch;

/// Tells an action's [Progress] what a replay tells its watch.
record WatchedReplay(Progress progress) implements ReplayWatch {

    static Progress.Step step(ReplayCounts counts) {
        return new Progress.Step(
                counts.replayed(), counts.total(), counts.inFlight(), counts.held(), counts.possiblyRepeated());
    }

    @Override
    public void counted(ReplayCounts counts) {
        progress.report(step(counts));
    }

    @Override
    public boolean stopRequested() {
        return progress.stopRequested();
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
