package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells a running process from one that has ended but that nobody has collected yet.
final class Liveness {
    // In /proc/PID/stat, counted from the state, which follows the name in brackets: see proc_pid_stat(5).
    private static final int STATE = 0;
    private static final int THREADS = 17;

    private Liveness() {}

    /// False also for a zombie: brokers that outlived their parent stay one where process 1 collects nobody.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !hasEnded(process.pid());
    }

    private static boolean hasEnded(long pid) {
        try {
            return isZombie(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }

    /// Whether that line of `/proc/PID/stat` is of a process whose last thread has ended. The first thread of a killed
    /// Redis is a zombie while another still writes to the disk, and as long as that one lives the port is taken.
    static boolean isZombie(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields[STATE].equals("Z") && Integer.parseInt(fields[THREADS]) <= 1;
    }
}
