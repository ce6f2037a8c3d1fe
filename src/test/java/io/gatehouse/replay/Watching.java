package io.gatehouse.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what a replay told, and stops it when asked to.
final class Watching implements ReplayWatch {

    final List<String> notes = new CopyOnWriteArrayList<>();
    final List<ReplayCounts> counts = new ArrayList<>();
    volatile boolean stop;
    volatile boolean pause;

    @Override
    public synchronized void counted(ReplayCounts now) {
        counts.add(now);
    }

    @Override
    public boolean stopRequested() {
        return stop;
    }

    @Override
    public boolean pauseRequested() {
        return pause;
    }

    @Override
    public void paused(String why) {
        notes.add("paused");
    }

    @Override
    public void reconnecting(String why) {
        notes.add("reconnecting");
    }

    @Override
    public void resumed() {
        notes.add("resumed");
    }
}
