package io.gatehouse.action;

import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test of actions on the lab's RabbitMQ: the operator's desk, a second pair of hands on the broker, and an end to
/// what either leaves there.
@ExtendWith(LabExtension.class)
public abstract class OnRabbit {

    protected final LabEndpoints lab;
    protected final Path folder;
    protected final TestRabbit rabbit;
    protected final RabbitDesk desk;
    private final List<String> queues;
    private final List<String> exchanges;

    /// @param folder keeps what the desk keeps
    /// @param queues are removed before and after each test, as are `exchanges`
    protected OnRabbit(LabEndpoints lab, Path folder, List<String> queues, List<String> exchanges) throws Exception {
        this.lab = lab;
        this.folder = folder;
        this.queues = queues;
        this.exchanges = exchanges;
        this.rabbit = new TestRabbit(lab);
        this.desk = new RabbitDesk(TestRabbit.endpoint(lab), folder);
    }

    @BeforeEach
    public final void removeWhatFormerRunsLeft() throws IOException {
        for (var queue : queues) {
            rabbit.channel().queueDelete(queue);
        }
        for (var exchange : exchanges) {
            rabbit.channel().exchangeDelete(exchange);
        }
    }

    @AfterEach
    public final void removeAndClose() throws Exception {
        desk.close();
        // A test may have lost its connection on purpose, or its channel by a refusal.
        try (var again = new TestRabbit(lab)) {
            for (var queue : queues) {
                again.channel().queueDelete(queue);
            }
            for (var exchange : exchanges) {
                again.channel().exchangeDelete(exchange);
            }
        }
        rabbit.close();
    }

    /// A desk of its own with the same folder, as another run of the program has it.
    protected final RabbitDesk bench() {
        return new RabbitDesk(TestRabbit.endpoint(lab), folder);
    }

    /// The same desk with the broker's AMQP seen through another port.
    protected final RabbitDesk behind(int amqpPort) {
        return new RabbitDesk(RabbitDesk.behind(lab, amqpPort), folder);
    }

    /// The same desk on ports where nobody listens.
    protected final RabbitDesk nowhere() {
        return new RabbitDesk(RabbitDesk.behind(lab, 1, 1), folder);
    }
}
