package io.gatehouse.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.SecretRef;
import org.junit.jupiter.api.Test;

class ProfileFormTest {

    private final ProfileForm form = new ProfileForm();

    private ProfileForm with(FormField field, String text) {
        form.value(field).set(text);
        return form;
    }

    @Test
    void aWrongPortIsNamed() {
        with(FormField.NAME, "shop");
        with(FormField.RABBITMQ_MANAGEMENT_PORT, "99999");

        assertThatThrownBy(form::profile)
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        wrong -> assertThat(wrong.field()).isEqualTo(FormField.RABBITMQ_MANAGEMENT_PORT));
    }

    @Test
    void aBrokerWithoutAHostIsNotUsed() {
        with(FormField.NAME, "shop");
        with(FormField.REDIS_HOST, "");

        assertThat(form.profile().endpoints().redis()).isEmpty();
        assertThat(form.profile().endpoints().kafka()).isPresent();
    }

    @Test
    void secretsAreReferencesUnlessTyped() {
        with(FormField.NAME, "shop");
        with(FormField.REDIS_PASSWORD, "env:REDIS_PASSWORD");
        with(FormField.RABBITMQ_PASSWORD, "guest");

        var endpoints = form.profile().endpoints();
        assertThat(endpoints.redis().orElseThrow().password())
                .isEqualTo(new SecretRef.EnvironmentVariable("REDIS_PASSWORD"));
        assertThat(endpoints.rabbitMq().orElseThrow().login().password()).isEqualTo(new SecretRef.Typed("guest"));
    }

    @Test
    void kafkaWantsAPortForEveryServer() {
        with(FormField.NAME, "shop");
        with(FormField.KAFKA_SERVERS, "one:9092,two");

        assertThatThrownBy(form::profile)
                .isInstanceOfSatisfying(
                        InvalidField.class, wrong -> assertThat(wrong.field()).isEqualTo(FormField.KAFKA_SERVERS));
    }
}
