package io.gatehouse.ui.connect;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SecretRef;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A new profile being filled in. A broker whose host is left empty is not part of it.
final class ProfileForm {

    private static final String FROM_ENVIRONMENT = "env:";
    private static final String FROM_FILE = "file:";
    private static final int HIGHEST_PORT = 65_535;

    private final Map<FormField, StringProperty> values = new EnumMap<>(FormField.class);
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>(Environment.STAGING);
    private final BooleanProperty readOnly = new SimpleBooleanProperty();

    ProfileForm() {
        for (var field : FormField.values()) {
            values.put(field, new SimpleStringProperty(field.initial()));
        }
    }

    StringProperty value(FormField field) {
        var value = values.get(field);
        if (value == null) {
            throw new IllegalStateException("no field " + field);
        }
        return value;
    }

    ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    /// The profile as filled in.
    ///
    /// @throws InvalidField of the first field that cannot be used
    Profile profile() {
        if (text(FormField.NAME).isEmpty()) {
            throw new InvalidField(FormField.NAME, "connect.problem.needed");
        }
        var endpoints = new Endpoints(redis(), rabbitMq(), kafka());
        if (endpoints.redis().isEmpty()
                && endpoints.rabbitMq().isEmpty()
                && endpoints.kafka().isEmpty()) {
            throw new InvalidField(FormField.REDIS_HOST, "connect.problem.noBroker");
        }
        return Profile.of(text(FormField.NAME), environment.get(), endpoints, PipelineNames.DOCUMENTED)
                .withReadOnly(readOnly.get());
    }

    private Optional<Endpoints.Redis> redis() {
        if (text(FormField.REDIS_HOST).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Endpoints.Redis(
                host(FormField.REDIS_HOST),
                port(FormField.REDIS_PORT),
                text(FormField.REDIS_USER),
                secret(FormField.REDIS_PASSWORD),
                false));
    }

    private Optional<Endpoints.RabbitMq> rabbitMq() {
        if (text(FormField.RABBITMQ_HOST).isEmpty()) {
            return Optional.empty();
        }
        if (text(FormField.RABBITMQ_USER).isEmpty()) {
            throw new InvalidField(FormField.RABBITMQ_USER, "connect.problem.needed");
        }
        return Optional.of(new Endpoints.RabbitMq(
                host(FormField.RABBITMQ_HOST),
                port(FormField.RABBITMQ_AMQP_PORT),
                port(FormField.RABBITMQ_MANAGEMENT_PORT),
                text(FormField.RABBITMQ_VIRTUAL_HOST),
                new Endpoints.Login(text(FormField.RABBITMQ_USER), secret(FormField.RABBITMQ_PASSWORD)),
                false));
    }

    private Optional<Endpoints.Kafka> kafka() {
        var servers = text(FormField.KAFKA_SERVERS);
        if (servers.isEmpty()) {
            return Optional.empty();
        }
        for (var server : servers.split(",", -1)) {
            var colon = server.lastIndexOf(':');
            if (colon < 1 || !isPort(server.substring(colon + 1).strip())) {
                throw new InvalidField(FormField.KAFKA_SERVERS, "connect.problem.servers");
            }
        }
        return Optional.of(new Endpoints.Kafka(servers, false));
    }

    private String text(FormField field) {
        return value(field).get().strip();
    }

    private String host(FormField field) {
        var host = text(field);
        if (host.contains(" ") || host.contains("/")) {
            throw new InvalidField(field, "connect.problem.host");
        }
        return host;
    }

    private int port(FormField field) {
        if (!isPort(text(field))) {
            throw new InvalidField(field, "connect.problem.port");
        }
        return Integer.parseInt(text(field));
    }

    private static boolean isPort(String text) {
        if (!text.matches("\\d{1,5}")) {
            return false;
        }
        var port = Integer.parseInt(text);
        return port >= 1 && port <= HIGHEST_PORT;
    }

    private SecretRef secret(FormField field) {
        var text = value(field).get();
        if (text.isEmpty()) {
            return new SecretRef.None();
        }
        if (text.startsWith(FROM_ENVIRONMENT)) {
            return new SecretRef.EnvironmentVariable(text.substring(FROM_ENVIRONMENT.length()));
        }
        return text.startsWith(FROM_FILE)
                ? new SecretRef.SecretFile(text.substring(FROM_FILE.length()))
                : new SecretRef.Typed(text);
    }
}
