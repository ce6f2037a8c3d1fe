package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.time.Duration;

/// A lab that this process holds: its run, its lock, and a shutdown hook that takes it down however this process is
/// asked to end.
final class AttachedLab {
    private static final Duration ENOUGH = Duration.ofSeconds(40);

    private final LabRun run;
    private final LabLock lock;
    private final Thread hook;

    private AttachedLab(LabRun run, LabLock lock) {
        this.run = run;
        this.lock = lock;
        this.hook = Thread.ofPlatform().name("lab-shutdown").unstarted(() -> endQuietly(run));
    }

    static AttachedLab guard(LabRun run, LabLock lock) {
        AttachedLab lab = new AttachedLab(run, lock);
        Runtime.getRuntime().addShutdownHook(lab.hook);
        return lab;
    }

    LabRun run() {
        return run;
    }

    /// Brings the brokers up, or leaves none of them running.
    void create(ProgressClock progress) throws LabException {
        boolean up = false;
        try {
            run.create(progress);
            up = true;
        } finally {
            if (!up) {
                run.end(progress);
                detach();
            }
        }
    }

    /// From now on the brokers outlive this process; the lock stays the caller's.
    void detach() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is about to end and the hook has already begun: its work is worth waiting for.
            joinHook();
        }
    }

    /// Takes the lab down and gives the lock back.
    void end(ProgressClock progress) throws LabException {
        try (lock) {
            run.end(progress);
            detach();
        } catch (IOException e) {
            throw new LabException("The lab's lock cannot be released: " + e.getMessage(), e);
        }
    }

    private void joinHook() {
        try {
            if (!hook.equals(Thread.currentThread())) {
                hook.join(ENOUGH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endQuietly(LabRun run) {
        try {
            run.end(new ProgressClock(step -> {}));
        } catch (LabException e) {
            System.err.println("The lab was not taken down completely: " + e.getMessage());
        }
    }
}
