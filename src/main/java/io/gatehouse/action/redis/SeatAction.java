package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.port.RedisSeats;
import io.gatehouse.port.RedisSeats.Seat;
import java.util.List;

/// Shows the state of a seat and who holds its lock.
final class SeatAction extends OnRedis {

    static final String SEAT = "seat";
    static final List<String> COLUMNS = List.of("seat", "state", "state-expires", "holder", "lock-expires");

    SeatAction(ActionPorts ports) {
        super(ports, new Face("redis-seat", Subject.SEAT, Impact.LOOK, List.of(Field.target(SEAT))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var seat = inputs.required(SEAT);
        return draft(inputs, seat)
                .vendor(RedisCli.line("GET", RedisSeats.stateKey(seat)))
                .vendor(RedisCli.line("GET", RedisSeats.lockKey(seat)))
                .vendor(RedisCli.line("PTTL", RedisSeats.lockKey(seat)))
                .preview();
    }

    static Table table(String name, Seat seat) {
        return Table.of(
                COLUMNS,
                List.of(List.of(
                        name,
                        seat.state().map(Cells::cut).orElse(UNKNOWN),
                        Cells.seconds(seat.stateExpiresIn()),
                        seat.holder().map(Cells::cut).orElse(UNKNOWN),
                        Cells.seconds(seat.lockExpiresIn()))));
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var name = preview.target();
        var seat = redis().seats().find(name);
        var state = seat.state().isEmpty()
                ? Text.of("receipt.redis-seat.none", name)
                : Text.of(
                        "receipt.redis-seat.state", name, Cells.cut(seat.state().get()));
        var lock = seat.holder().isEmpty()
                ? Text.of("receipt.redis-seat.free", name)
                : Text.of(
                        "receipt.redis-seat.held", name, Cells.cut(seat.holder().get()));
        return done(preview, start, 1, state, lock).with(table(name, seat));
    }
}
