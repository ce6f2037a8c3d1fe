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

/// Searches in the messages of a queue.
final class BrowseAction implements Action {

    private static final int SOME = 1_000;
    private static final int MOST = 100_000;
    private static final int SHOWN = 100;

    private final ActionPorts ports;
    private final Looking looking;

    BrowseAction(ActionPorts ports) {
        this.ports = ports;
        this.looking = new Looking(ports);
    }

    @Override
    public String id() {
        return "browse";
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
        return FilterForm.after(List.of(
                Field.target("queue", ports.names().deadLetterQueue().value()),
                Field.integer("look-at", String.valueOf(SOME)),
                Looking.FROM,
                Looking.ANYWAY));
    }

    private static int most(Inputs inputs) {
        return Looking.most(inputs, "look-at", SOME, MOST);
    }

    @Override
    public Preview preview(Inputs inputs) {
        var _ = FilterForm.filter(inputs, ports.clock().instant());
        return looking.preview(this, inputs, most(inputs)).preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var filter = FilterForm.filter(preview.inputs(), ports.clock().instant());
        var rows = new MessageRows(SHOWN);
        var look = looking.begin(preview)
                .at(preview.inputs(), most(preview.inputs()), progress, (position, message) -> {
                    if (filter.matches(message)) {
                        rows.add(position, message);
                    }
                });
        return look.receipt(preview, Text.of("receipt.browse", rows.count(), look.seen(), look.ready()))
                .with(rows.table());
    }
}
