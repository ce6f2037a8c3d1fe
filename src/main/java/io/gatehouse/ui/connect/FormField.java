package io.gatehouse.ui.connect;

import java.util.List;
import java.util.Locale;

/// What the form for a new profile asks, in its order. Labels are the messages `connect.field.<id>`.
enum FormField {
    NAME(Group.PROFILE, "", 240),
    REDIS_HOST(Group.REDIS, "127.0.0.1", 130),
    REDIS_PORT(Group.REDIS, "6379", 80),
    REDIS_USER(Group.REDIS, "", 120),
    REDIS_PASSWORD(Group.REDIS, "", 140),
    RABBITMQ_HOST(Group.RABBITMQ, "127.0.0.1", 130),
    RABBITMQ_AMQP_PORT(Group.RABBITMQ, "5672", 66),
    RABBITMQ_MANAGEMENT_PORT(Group.RABBITMQ, "15672", 84),
    RABBITMQ_VIRTUAL_HOST(Group.RABBITMQ, "/", 80),
    RABBITMQ_USER(Group.RABBITMQ, "guest", 96),
    RABBITMQ_PASSWORD(Group.RABBITMQ, "", 118),
    KAFKA_SERVERS(Group.KAFKA, "127.0.0.1:9092", 300);

    /// The parts of the form.
    enum Group {
        PROFILE,
        REDIS,
        RABBITMQ,
        KAFKA
    }

    private final Group group;
    private final String initial;
    private final double width;

    FormField(Group group, String initial, double width) {
        this.group = group;
        this.initial = initial;
        this.width = width;
    }

    static List<FormField> of(Group group) {
        return List.of(values()).stream().filter(field -> field.group == group).toList();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String initial() {
        return initial;
    }

    double width() {
        return width;
    }

    boolean isSecret() {
        return name().endsWith("PASSWORD");
    }
}
