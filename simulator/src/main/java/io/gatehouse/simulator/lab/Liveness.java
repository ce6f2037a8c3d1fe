package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells a running process from one that has ended but that nobody has collected yet.
final class Liveness {
    private Liveness() {}

    /// False also for a zombie: brokers that outlived their parent stay one where process 1 collects nobody.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int afterName = stat.lastIndexOf(')');
            return stat.startsWith(" Z", afterName + 1);
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
