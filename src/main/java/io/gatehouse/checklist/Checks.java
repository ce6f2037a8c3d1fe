package io.gatehouse.checklist;

import java.util.List;

/// Every check there is, in the order in which they are signed off.
public final class Checks {

    private static final List<Check> ALL = List.of(
            new PersistentMessagesCheck(),
            new DurableQueuesCheck(),
            new PublisherConfirmsCheck(),
            new DeadLetterQueueCheck(),
            new AlarmLimitsCheck(),
            new QueueLimitCheck(),
            new SeveralConsumersCheck(),
            new PartitionStrategyCheck(),
            new DefinitionsBackupCheck(),
            new StoresAgreeCheck(),
            new DashboardCheck(),
            new RunbookCheck());

    private Checks() {}

    public static List<Check> all() {
        return ALL;
    }

    /// What all of them say, in their order.
    public static List<Verdict> judge(Deployment it) {
        return ALL.stream().map(check -> check.judge(it)).toList();
    }
}
