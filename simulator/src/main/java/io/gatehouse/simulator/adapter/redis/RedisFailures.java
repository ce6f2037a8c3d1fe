package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import io.lettuce.core.RedisCommandExecutionException;
import java.util.concurrent.CompletionException;

/// Turns what lettuce throws into ours, with Redis' own words.
final class RedisFailures {

    private RedisFailures() {}

    static BrokerException translate(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String words = deepest(cause);
        if (words.startsWith("WRONGPASS") || words.startsWith("NOAUTH") || words.startsWith("NOPERM")) {
            return new BrokerException.AccessDenied(Broker.REDIS, words, cause);
        }
        return cause instanceof RedisCommandExecutionException
                ? new BrokerException.Refused(Broker.REDIS, words, cause)
                : new BrokerException.Unreachable(Broker.REDIS, words, cause);
    }

    private static String deepest(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage());
    }
}
