package io.gatehouse.action;

import io.gatehouse.domain.Broker;

/// What an action is about: screens offer it beside things of that kind, and only where a profile names that broker.
public enum Subject {
    QUEUE(Broker.RABBITMQ),
    EXCHANGE(Broker.RABBITMQ),
    POLICY(Broker.RABBITMQ),
    CONNECTION(Broker.RABBITMQ),
    DEFINITIONS(Broker.RABBITMQ),
    WAITING_ROOM(Broker.REDIS),
    ACTIVE_USERS(Broker.REDIS),
    STREAM(Broker.REDIS),
    LIST(Broker.REDIS),
    SEAT(Broker.REDIS),
    BULL_QUEUE(Broker.REDIS),
    KEYSPACE(Broker.REDIS),
    TOPIC(Broker.KAFKA),
    GROUP(Broker.KAFKA);

    private final Broker broker;

    Subject(Broker broker) {
        this.broker = broker;
    }

    public Broker broker() {
        return broker;
    }
}
