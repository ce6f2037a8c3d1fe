package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Makes ours of Kafka's exceptions.
final class KafkaFailures {

    /// Kafka has no exception of its own for groups that no broker can be asked for.
    private static final String NOBODY_TO_ASK = "Failed to find brokers to send";

    /// How Kafka's clients say that they gave up before they had anybody to send to.
    private static final List<String> NEVER_SENT = List.of(NOBODY_TO_ASK, "not present in metadata");

    private KafkaFailures() {}

    /// Whether a step that changes something may have reached a broker.
    static boolean wasSent(BrokerException.Unreachable failure) {
        var words = String.valueOf(failure.getMessage());
        return NEVER_SENT.stream().noneMatch(words::contains);
    }

    /// @param address of the cluster, to stand before Kafka's own words
    static BrokerException translated(String address, Throwable cause) {
        var words = address + ": " + words(cause);
        return switch (cause) {
            case GroupIdNotFoundException _, UnknownTopicOrPartitionException _ ->
                new BrokerException.NotFound(Broker.KAFKA, words);
            case SslAuthenticationException _ ->
                new BrokerException.AccessDenied(
                        Broker.KAFKA,
                        address + ": the broker's certificate is not accepted: " + deepest(cause)
                                + ". kafka.trustStore in the profile says whom to trust",
                        cause);
            case AuthenticationException _ -> new BrokerException.AccessDenied(Broker.KAFKA, words, cause);
            case AuthorizationException _ -> new BrokerException.AccessDenied(Broker.KAFKA, words, cause);
            case RetriableException _ -> new BrokerException.Unreachable(Broker.KAFKA, words, cause);
            case KafkaException _
            when words.contains(NOBODY_TO_ASK) -> new BrokerException.Unreachable(Broker.KAFKA, words, cause);
            default -> new BrokerException.Refused(Broker.KAFKA, words, cause);
        };
    }

    /// Kafka's words; of a question that was given up, also what stood in its way.
    static String words(Throwable cause) {
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        var why = cause instanceof TimeoutException ? cause.getCause() : null;
        return why == null || why.getMessage() == null ? message : message + " " + why.getMessage();
    }

    /// TLS says at the bottom of it what it does not like.
    private static String deepest(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return words(cause);
    }
}
