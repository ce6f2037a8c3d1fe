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
import java.util.ArrayList;
import java.util.List;

/// Says how many dead letters a replay would send where, and whether a queue would take them now; sends none.
final class ReplayPlanAction implements Action {

    private static final int SOME = 10_000;
    private static final int MOST = 100_000;

    private final ActionPorts ports;
    private final Looking looking;

    ReplayPlanAction(ActionPorts ports) {
        this.ports = ports;
        this.looking = new Looking(ports);
    }

    @Override
    public String id() {
        return "replay-plan";
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
        return List.of("replay-plan", "replay");
    }

    @Override
    public List<Field> fields() {
        var fields = new ArrayList<>(ReplayForm.fields(ports));
        // What does not matter for where messages go.
        fields.removeIf(
                field -> List.of("rate", "keep-expiration", "stop-when-growing").contains(field.id()));
        fields.add(1, Field.integer("look-at", String.valueOf(SOME)));
        return List.copyOf(fields);
    }

    private static int most(Inputs inputs) {
        return Looking.most(inputs, "look-at", SOME, MOST);
    }

    @Override
    public Preview preview(Inputs inputs) {
        var _ = ReplayForm.plan(inputs, "", 0, ports.clock().instant());
        var draft = looking.preview(this, inputs, most(inputs));
        return draft.plain("effect.plan.nothing-sent").preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var plan = ReplayForm.plan(preview.inputs(), "", 0, ports.clock().instant());
        var forecast = new ReplayForecast(plan);
        var look = looking.begin(preview)
                .at(preview.inputs(), most(preview.inputs()), progress, (_, message) -> forecast.add(message));
        var rows = forecast.table(new Routability(ports.brokers().rabbit().get()));
        return look.receipt(
                        preview,
                        Text.of(
                                "receipt.plan",
                                forecast.going(),
                                look.seen(),
                                forecast.filtered(),
                                forecast.withoutOrigin(),
                                forecast.tooOften()))
                .with(rows);
    }
}
