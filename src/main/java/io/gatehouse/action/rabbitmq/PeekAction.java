package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import java.util.List;

/// Shows the first messages of a queue.
final class PeekAction implements Action {

    private static final int FEW = 10;
    private static final int MOST = 100;

    private final ActionPorts ports;
    private final Looking looking;

    PeekAction(ActionPorts ports) {
        this.ports = ports;
        this.looking = new Looking(ports);
    }

    @Override
    public String id() {
        return "peek";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public Impact impact() {
        return Impact.TOUCH;
    }

    @Override
    public List<String> next() {
        return List.of("browse", "replay-plan", "replay");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("queue", ports.names().deadLetterQueue().value()),
                Field.integer("count", String.valueOf(FEW)),
                Looking.FROM,
                Looking.ANYWAY);
    }

    private static int most(Inputs inputs) {
        return Looking.most(inputs, "count", FEW, MOST);
    }

    @Override
    public Preview preview(Inputs inputs) {
        return looking.preview(this, inputs, most(inputs)).preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var most = most(preview.inputs());
        var rows = new MessageRows(most);
        var look = looking.begin(preview).at(preview.inputs(), most, progress, rows::add);
        return look.receipt(preview, Text.of("receipt.peek", look.seen(), look.ready()))
                .with(rows.table());
    }
}
