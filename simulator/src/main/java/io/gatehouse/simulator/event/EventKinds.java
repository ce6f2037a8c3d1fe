package io.gatehouse.simulator.event;

import java.util.List;

/// The kinds of events that there are. A new one is a file beside these, a line here and its words in the schema.
public final class EventKinds {

    /// All of them, in the order of the reference.
    public static final List<EventKind> ALL = List.of(
            WorkersEvent.KIND,
            KillWorkerEvent.KIND,
            ArrivalsEvent.KIND,
            PauseArrivalsEvent.KIND,
            HangNotifierEvent.KIND,
            FreezeEvent.KIND,
            KillEvent.KIND,
            RestartEvent.KIND,
            FaultEvent.KIND,
            CutNodeEvent.KIND,
            NetworkEvent.KIND,
            PoisonEvent.KIND,
            SlowWorkEvent.KIND,
            LockHolderDiesEvent.KIND,
            DriftEvent.KIND,
            RebalanceStormEvent.KIND,
            LeakEvent.KIND,
            SkewClockEvent.KIND);

    private EventKinds() {}
}
