package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// The signals that Java cannot send itself. Not available on Windows.
final class Signals {
    private Signals() {}

    /// Freezes a process until [#resume].
    static void pause(ProcessHandle process) throws LabException {
        send("STOP", process);
    }

    /// Lets a frozen process go on; harmless for one that is not frozen.
    static void resume(ProcessHandle process) throws LabException {
        send("CONT", process);
    }

    private static void send(String signal, ProcessHandle process) throws LabException {
        try {
            // The shell's own kill: a bare system has no program of that name.
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || (kill.exitValue() != 0 && Liveness.runs(process))) {
                throw new LabException("Signal " + signal + " could not be sent to process " + process.pid() + ".");
            }
        } catch (IOException e) {
            throw new LabException("Signals cannot be sent on this system: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while sending " + signal + " to process " + process.pid() + ".", e);
        }
    }
}
