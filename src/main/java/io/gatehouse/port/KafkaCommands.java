package io.gatehouse.port;

/// What an operator can have Kafka do, in three parts. Every method of theirs blocks until Kafka answered and may be
/// called from any thread but the FX thread; all throw [BrokerException].
public interface KafkaCommands extends AutoCloseable {

    KafkaTopics topics();

    KafkaGroups groups();

    KafkaEvents events();

    @Override
    void close();
}
