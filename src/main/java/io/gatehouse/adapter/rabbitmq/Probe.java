package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/// Asks the broker something on a channel of its own, because a "no" closes the channel.
final class Probe {

    private Probe() {}

    /// One question.
    @FunctionalInterface
    interface Question<T> {
        T ask(Channel channel) throws IOException;
    }

    static <T> T ask(Connection connection, Question<T> question) throws IOException {
        var channel = connection.createChannel();
        if (channel == null) {
            throw new IOException("no channel left on this connection");
        }
        try {
            return question.ask(channel);
        } finally {
            close(channel);
        }
    }

    /// False when the broker answers "not found".
    static boolean exists(Connection connection, Question<?> question) throws IOException {
        try {
            ask(connection, question);
            return true;
        } catch (IOException e) {
            if (Failures.replyCode(e) == AMQP.NOT_FOUND && connection.isOpen()) {
                return false;
            }
            throw e;
        }
    }

    private static void close(Channel channel) throws IOException {
        try {
            if (channel.isOpen()) {
                channel.close();
            }
        } catch (TimeoutException | ShutdownSignalException e) {
            channel.abort();
        }
    }
}
