package io.gatehouse.action.redis;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import java.util.List;

/// The actions on Redis, in the order in which lists show them.
public final class RedisActions {

    private RedisActions() {}

    /// All of them; one line each.
    public static List<Action> of(ActionPorts ports) {
        return List.of(
                new LineAction(ports),
                new FindUserAction(ports),
                new MoveUserAction(ports),
                new RemoveUserAction(ports),
                new EnterUserAction(ports),
                new AdmitAction(ports),
                new OrphansAction(ports),
                new RepublishOrphansAction(ports),
                new ActiveAction(ports),
                new RemoveActiveAction(ports),
                new AddActiveAction(ports),
                new SweepAction(ports),
                new PendingAction(ports),
                new ClaimAction(ports),
                new AckAction(ports),
                new GroupPositionAction(ports),
                new ListAction(ports),
                new ListMoveAction(ports),
                new SeatAction(ports),
                new ReleaseSeatAction(ports),
                new BullRetryAction(ports),
                new BullPromoteAction(ports),
                new BigKeysAction(ports),
                new KeysWithoutTtlAction(ports),
                new EvictionPolicyAction(ports));
    }
}
