package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what amqp-client throws into ours, with the broker's own words.
final class RabbitFailures {

    private RabbitFailures() {}

    static BrokerException translate(Throwable failure) {
        String words = words(failure);
        if (failure instanceof AuthenticationFailureException) {
            return new BrokerException.AccessDenied(Broker.RABBITMQ, words, failure);
        }
        return switch (replyCode(failure)) {
            case 0, AMQP.CONNECTION_FORCED -> new BrokerException.Unreachable(Broker.RABBITMQ, words, failure);
            case AMQP.NOT_FOUND -> new BrokerException.NotFound(Broker.RABBITMQ, words);
            case AMQP.ACCESS_REFUSED -> new BrokerException.AccessDenied(Broker.RABBITMQ, words, failure);
            default -> new BrokerException.Refused(Broker.RABBITMQ, words, failure);
        };
    }

    /// The code with which the broker closed the channel or the connection, 0 when it did not.
    static int replyCode(Throwable failure) {
        return reason(failure)
                .map(reason -> switch (reason) {
                    case AMQP.Channel.Close close -> close.getReplyCode();
                    case AMQP.Connection.Close close -> close.getReplyCode();
                    default -> 0;
                })
                .orElse(0);
    }

    static String words(Throwable failure) {
        return reason(failure)
                .map(reason -> switch (reason) {
                    case AMQP.Channel.Close close -> close.getReplyText();
                    case AMQP.Connection.Close close -> close.getReplyText();
                    default -> reason.toString();
                })
                .orElseGet(() -> deepest(failure));
    }

    private static String deepest(Throwable failure) {
        String words = failure.getClass().getSimpleName();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            words = at.getMessage() == null ? words : at.getMessage();
        }
        return words;
    }

    private static boolean isClose(@Nullable Object reason) {
        return reason instanceof AMQP.Channel.Close || reason instanceof AMQP.Connection.Close;
    }

    private static Optional<Object> reason(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ShutdownSignalException signal && isClose(signal.getReason())) {
                return Optional.of(signal.getReason());
            }
        }
        return Optional.empty();
    }
}
