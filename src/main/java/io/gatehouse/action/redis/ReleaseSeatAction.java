package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.port.RedisSeats;
import java.util.List;

/// Takes the lock of a seat away from whoever was seen to hold it, and from nobody else.
final class ReleaseSeatAction extends OnRedis {

    ReleaseSeatAction(ActionPorts ports) {
        super(
                ports,
                new Face("redis-release-seat", Subject.SEAT, Impact.CHANGE, List.of(Field.target(SeatAction.SEAT))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.required(SeatAction.SEAT);
        var seat = redis().seats().find(name);
        var draft = draft(inputs, name).table(SeatAction.table(name, seat));
        if (seat.holder().isEmpty()) {
            return draft.refuse("refused.redis-not-locked", name).preview();
        }
        var holder = seat.holder().get();
        draft.fingerprint(holder)
                .care("effect.redis-release-seat", name, Cells.cut(holder))
                .care("effect.redis-release-seat.two")
                .held("effect.redis-release-seat.state", seat.state().orElse(UNKNOWN));
        if (seat.lockExpiresIn().isEmpty()) {
            draft.plain("effect.redis-release-seat.forever");
        }
        return draft.vendor(RedisCli.line("GET", RedisSeats.lockKey(name)))
                .vendor(RedisCli.line("DEL", RedisSeats.lockKey(name)))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var name = preview.target();
        if (!redis().seats().release(name, preview.fingerprint())) {
            throw outdated("outdated.redis-lock", name);
        }
        return done(preview, start, 1, Text.of("receipt.redis-release-seat", name, Cells.cut(preview.fingerprint())));
    }
}
