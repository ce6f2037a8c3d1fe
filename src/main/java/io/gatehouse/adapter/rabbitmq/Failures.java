package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Turns what amqp-client and the JDK throw into ours, with the broker's own words.
final class Failures {

    private static final int LONGEST = 300;

    private Failures() {}

    /// The broker's reply where there is one, else the deepest message.
    static String words(Throwable failure) {
        var signal = signal(failure);
        if (signal != null) {
            return reply(signal);
        }
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return printable(
                switch (deepest) {
                    case UnknownHostException e -> "unknown host " + e.getMessage();
                    case HttpTimeoutException _, TimeoutException _ -> "timed out";
                    case ConnectException e when e.getMessage() == null -> "connection refused";
                    default -> deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
                });
    }

    /// Fit to be shown: what answers on a wrong port may say anything, at any length.
    static String printable(String words) {
        var plain = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
    }

    /// The kind that fits, by the reply code of AMQP 0-9-1 where the broker sent one.
    static BrokerException translate(String what, Throwable failure) {
        if (failure instanceof BrokerException ours) {
            return ours;
        }
        var message = what + ": " + words(failure);
        if (failure instanceof AuthenticationFailureException) {
            return new BrokerException.AccessDenied(Broker.RABBITMQ, message, failure);
        }
        // A node that is still starting or whose neighbour is down says "not found" or "not allowed".
        if (message.contains("is down") || message.contains("down or inaccessible")) {
            return new BrokerException.Unreachable(Broker.RABBITMQ, message, failure);
        }
        return switch (replyCode(failure)) {
            case AMQP.NOT_FOUND -> new BrokerException.NotFound(Broker.RABBITMQ, message);
            case AMQP.ACCESS_REFUSED -> new BrokerException.AccessDenied(Broker.RABBITMQ, message, failure);
            case AMQP.NOT_ALLOWED,
                    AMQP.PRECONDITION_FAILED,
                    AMQP.RESOURCE_LOCKED,
                    AMQP.CONTENT_TOO_LARGE,
                    AMQP.COMMAND_INVALID,
                    AMQP.NOT_IMPLEMENTED,
                    AMQP.RESOURCE_ERROR,
                    AMQP.INTERNAL_ERROR -> new BrokerException.Refused(Broker.RABBITMQ, message, failure);
            default -> new BrokerException.Unreachable(Broker.RABBITMQ, message, failure);
        };
    }

    /// The reply code of the closed channel or connection, 0 when the broker sent none.
    static int replyCode(Throwable failure) {
        var signal = signal(failure);
        if (signal == null) {
            return 0;
        }
        return switch (signal.getReason()) {
            case AMQP.Channel.Close close -> close.getReplyCode();
            case AMQP.Connection.Close close -> close.getReplyCode();
            case null, default -> 0;
        };
    }

    private static String reply(ShutdownSignalException signal) {
        return switch (signal.getReason()) {
            case AMQP.Channel.Close close -> close.getReplyText();
            case AMQP.Connection.Close close -> close.getReplyText();
            case null, default -> {
                var cause = signal.getCause();
                yield cause == null || cause.getMessage() == null ? "the connection was lost" : cause.getMessage();
            }
        };
    }

    private static @Nullable ShutdownSignalException signal(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ShutdownSignalException signal) {
                return signal;
            }
        }
        return null;
    }
}
