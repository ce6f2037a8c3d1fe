package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A throw-away set of real brokers on this machine, known by its directory. Every method may be called by any
/// thread; one at a time is carried out. Brokers that this lab did not start are never touched.
public final class Lab implements AutoCloseable {
    private final LabDirectory directory;
    private final LabPlatform platform;
    private final boolean chosen;
    private @Nullable AttachedLab attached;

    /// A lab as it is; one that is not up yet becomes processes.
    public Lab(LabDirectory directory) {
        this(directory, LabPlatform.of(LabProvider.PROCESSES), false);
    }

    /// A lab that runs as that and nothing else.
    public Lab(LabDirectory directory, LabProvider provider) {
        this(directory, LabPlatform.of(provider), true);
    }

    /// A lab made of the given programs.
    public Lab(LabDirectory directory, BrokerPrograms programs) {
        this(directory, new ProcessPlatform(() -> programs), true);
    }

    private Lab(LabDirectory directory, LabPlatform platform, boolean chosen) {
        this.directory = directory;
        this.platform = platform;
        this.chosen = chosen;
    }

    /// Brings the three brokers up and returns when all of them answer. What an earlier lab of that name left behind
    /// (by `kill -9`, say) is cleaned up first. A detached lab that is up already is joined, and completed where a
    /// broker has died; all others begin with empty brokers.
    ///
    /// @param progress told about each step, one at a time, by threads of the lab
    /// @throws LabBusyException when the lab belongs to someone who is alive
    /// @throws LabException when a broker did not start: its last log lines are in the message and nothing is left
    /// running
    public synchronized LabEndpoints up(Ownership ownership, Consumer<LabProgress> progress) throws LabException {
        if (attached != null) {
            return attached.run().endpoints();
        }
        LabLock lock = lock();
        try {
            Optional<LabJournal> known = LabJournal.open(directory.stateFile());
            Optional<LabJournal> living = known.filter(journal -> isLiving(journal.state()));
            if (living.isPresent() && ownership == Ownership.ATTACHED) {
                throw new LabBusyException("The lab '" + directory.name()
                        + "' is up already and belongs to nobody. Connect to it, or take it down first.");
            }
            LabRun run;
            if (living.isPresent()) {
                run = joined(living.get());
                run.complete(new ProgressClock(progress));
            } else {
                new TakeDown(directory, known.map(LabJournal::state)).run(new ProgressClock(progress));
                run = platform.fresh(directory, ownership);
                AttachedLab guarded = AttachedLab.guard(run, lock);
                guarded.create(new ProgressClock(progress));
                if (ownership == Ownership.ATTACHED) {
                    attached = guarded;
                } else {
                    guarded.detach();
                }
            }
            return run.endpoints();
        } finally {
            if (attached == null) {
                release(lock);
            }
        }
    }

    /// Takes the lab down, whoever brought it up, unless that one is alive and keeps it. Does nothing when it is not
    /// up.
    ///
    /// @throws LabBusyException when the lab belongs to someone else who is alive
    public synchronized void down(Consumer<LabProgress> progress) throws LabException {
        if (attached != null) {
            AttachedLab mine = attached;
            attached = null;
            mine.end(new ProgressClock(progress));
            return;
        }
        LabLock lock = lock();
        try {
            new TakeDown(directory, LabJournal.read(directory.stateFile())).run(new ProgressClock(progress));
        } finally {
            release(lock);
        }
    }

    /// The lab as it is now, whoever brought it up.
    public LabStatus status() {
        return LabJournal.read(directory.stateFile())
                .map(state -> LabStatus.of(directory, state))
                .orElseGet(() -> LabStatus.down(directory));
    }

    /// Starts a broker that was stopped or killed, on its old port and with its data; returns when it answers.
    public synchronized void start(LabBroker broker) throws LabException {
        run().broker(broker).start();
    }

    /// Stops a broker orderly.
    public synchronized void stop(LabBroker broker) throws LabException {
        run().broker(broker).stop();
    }

    /// Kills a broker as a power cut would (`kill -9`), all nodes of a cluster at once.
    public synchronized void kill(LabBroker broker) throws LabException {
        run().broker(broker).kill();
    }

    /// Freezes a broker: its connections stay open and nothing answers.
    public synchronized void pause(LabBroker broker) throws LabException {
        run().broker(broker).pause();
    }

    /// Lets a frozen broker go on.
    public synchronized void resume(LabBroker broker) throws LabException {
        run().broker(broker).resume();
    }

    /// Cuts a node of RabbitMQ's cluster (1, 2, …) off from the others and from its clients; returns when the node has
    /// paused itself, after some 15 seconds.
    ///
    /// @throws LabException also when this lab has no cluster or no such node
    public synchronized void partition(int rabbitNode) throws LabException {
        run().partition(rabbitNode);
    }

    /// Joins a node that was cut off again; returns when the cluster is whole.
    public synchronized void heal(int rabbitNode) throws LabException {
        run().heal(rabbitNode);
    }

    /// A second broker of Kafka for faults; it is not there until it is started, and goes down with the lab.
    ///
    /// @throws LabException also when this lab can have none
    public synchronized SecondKafka secondKafka() throws LabException {
        return run().secondKafka();
    }

    /// Runs `rabbitmqctl` for the (first) node of a lab that is up and returns what it printed.
    ///
    /// @throws LabException with what it complained about
    public String rabbitControl(String... arguments) throws LabException {
        LabRun run;
        synchronized (this) {
            run = run();
        }
        return run.rabbitControl(List.of(arguments));
    }

    /// The folder with the lab's state and logs.
    public LabDirectory directory() {
        return directory;
    }

    /// Takes the lab down when it is attached to this object; a detached lab stays.
    @Override
    public synchronized void close() throws LabException {
        if (attached != null) {
            down(step -> {});
        }
    }

    private LabRun run() throws LabException {
        if (attached != null) {
            return attached.run();
        }
        LabJournal journal = LabJournal.open(directory.stateFile())
                .orElseThrow(() -> new LabException("The lab '" + directory.name() + "' is not up."));
        return joined(journal);
    }

    private LabRun joined(LabJournal journal) throws LabException {
        LabProvider running = journal.state().provider();
        if (running == platform.provider()) {
            return platform.joined(directory, journal);
        }
        if (chosen) {
            throw new LabBusyException("The lab '" + directory.name() + "' is up already, as " + running.words()
                    + ". Take it down first, or choose another name.");
        }
        return LabPlatform.of(running).joined(directory, journal);
    }

    private boolean isLiving(LabState state) {
        return state.ownership() == Ownership.DETACHED
                && state.complete()
                && LabStatus.of(directory, state).brokers().stream().anyMatch(BrokerStatus::runs);
    }

    private LabLock lock() throws LabException {
        try {
            return LabLock.tryAcquire(directory.lockFile()).orElseThrow(this::busy);
        } catch (IOException e) {
            throw new LabException("The lab's folder " + directory.root() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private LabBusyException busy() {
        String owner = LabJournal.read(directory.stateFile())
                .map(state -> " by process " + state.owner().pid() + " since " + state.since())
                .orElse("");
        return new LabBusyException(
                "The lab '" + directory.name() + "' is in use" + owner + ". End that first, or choose another name.");
    }

    private static void release(LabLock lock) throws LabException {
        try {
            lock.close();
        } catch (IOException e) {
            throw new LabException("The lab's lock cannot be released: " + e.getMessage(), e);
        }
    }
}
