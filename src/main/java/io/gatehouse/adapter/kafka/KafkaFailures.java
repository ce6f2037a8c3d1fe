package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;

/// Makes ours of Kafka's exceptions.
final class KafkaFailures {

    private KafkaFailures() {}

    /// @param address of the cluster, to stand before Kafka's own words
    static BrokerException translated(String address, Throwable cause) {
        var words = address + ": " + words(cause);
        return switch (cause) {
            case GroupIdNotFoundException _ -> new BrokerException.NotFound(Broker.KAFKA, words);
            case AuthenticationException _ -> new BrokerException.AccessDenied(Broker.KAFKA, words, cause);
            case AuthorizationException _ -> new BrokerException.AccessDenied(Broker.KAFKA, words, cause);
            case RetriableException _ -> new BrokerException.Unreachable(Broker.KAFKA, words, cause);
            default -> new BrokerException.Refused(Broker.KAFKA, words, cause);
        };
    }

    static String words(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
