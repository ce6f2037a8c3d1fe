package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.ledger.QueueDepth;
import io.gatehouse.simulator.pipeline.QueueDepths;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks the queues themselves (passive declare), each time over a channel that is thrown away: asking for a queue
/// that does not exist closes it. Connects when needed. Thread-safe.
public final class RabbitDepths implements QueueDepths {

    private static final int GOODBYE_MILLIS = 1_000;

    private final RabbitAccess access;
    private final PipelineNames.RabbitMq names;
    private @Nullable Connection connection;

    private record Found(long messages, int consumers) {}

    public RabbitDepths(RabbitAccess access, PipelineNames.RabbitMq names) {
        this.access = access;
        this.names = names;
    }

    @Override
    public synchronized QueueDepth read(int workers) {
        try {
            Connection open = connected();
            Found issue = find(open, names.queue());
            Found dead = find(open, names.deadLetterQueue());
            boolean observed = issue.consumers() > workers || dead.consumers() > 0;
            return new QueueDepth(issue.messages(), dead.messages(), observed);
        } catch (IOException | TimeoutException | RuntimeException e) {
            close();
            throw RabbitFailures.translate(e);
        }
    }

    private Connection connected() throws IOException, TimeoutException {
        Connection present = connection;
        if (present == null || !present.isOpen()) {
            present = access.open("depths").connection();
            connection = present;
        }
        return present;
    }

    private static Found find(Connection open, QueueName queue) throws IOException, TimeoutException {
        var channel = open.createChannel();
        try {
            AMQP.Queue.DeclareOk found = channel.queueDeclarePassive(queue.value());
            channel.close();
            return new Found(found.getMessageCount(), found.getConsumerCount());
        } catch (IOException e) {
            if (RabbitFailures.replyCode(e) == AMQP.NOT_FOUND) {
                return new Found(0, 0);
            }
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        Connection present = connection;
        connection = null;
        if (present != null) {
            present.abort(GOODBYE_MILLIS);
        }
    }
}
