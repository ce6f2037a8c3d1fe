package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/// Turns what Lettuce throws into ours, with Redis' own words kept.
final class RedisFailures {

    private final String address;
    private final Duration timeout;

    /// Failures of the Redis at that address.
    RedisFailures(String address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /// What a command's failure is called.
    BrokerException ofCommand(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case BrokerException ours -> ours;
            case RedisCommandTimeoutException e -> unreachable("no answer within " + timeout.toMillis() + " ms", e);
            case RedisCommandExecutionException e -> refused(words(e), e);
            case CancellationException e -> unreachable("the connection was lost", e);
            case RedisException e -> unreachable(innermost(e), e);
            default -> unreachable(innermost(cause), cause);
        };
    }

    /// What a failed attempt to connect is called.
    BrokerException ofConnect(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisCommandExecutionException e) {
                return new BrokerException.AccessDenied(
                        Broker.REDIS, address + " refused the login: " + words(e), failure);
            }
        }
        return unreachable(innermost(failure), failure);
    }

    private BrokerException refused(String words, Throwable cause) {
        if (words.startsWith("NOPERM") || words.startsWith("NOAUTH") || words.startsWith("WRONGPASS")) {
            return new BrokerException.AccessDenied(Broker.REDIS, address + ": " + words, cause);
        }
        if (words.contains("no such key") || words.startsWith("NOGROUP")) {
            return new BrokerException.NotFound(Broker.REDIS, words);
        }
        return new BrokerException.Refused(Broker.REDIS, address + ": " + words, cause);
    }

    private BrokerException unreachable(String words, Throwable cause) {
        return new BrokerException.Unreachable(Broker.REDIS, address + ": " + words, cause);
    }

    private static String innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return words(cause);
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
