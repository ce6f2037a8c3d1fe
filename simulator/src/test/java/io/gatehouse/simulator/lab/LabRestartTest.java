package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import io.gatehouse.testlab.LabExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Brokers that are killed, frozen and started again, as the fault tests need it.
@ExtendWith(LabExtension.class)
class LabRestartTest {

    @Test
    void killedRedisComesBackWithItsKeys(Lab lab, LabEndpoints endpoints) throws Exception {
        ask(endpoints, "SET lab:kept yes");

        lab.kill(LabBroker.REDIS);
        assertThat(lab.status().broker(LabBroker.REDIS).state()).isEqualTo(RunState.DEAD);
        lab.start(LabBroker.REDIS);

        assertThat(ask(endpoints, "EXISTS lab:kept")).isEqualTo(":1");
        ask(endpoints, "DEL lab:kept");
    }

    @Test
    void killedRabbitComesBackWithItsDurableMessages(Lab lab, LabEndpoints endpoints) throws Exception {
        try (Connection connection = connect(endpoints);
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("lab-kept", true, false, false, Map.of());
            channel.confirmSelect();
            channel.basicPublish("", "lab-kept", MessageProperties.MINIMAL_PERSISTENT_BASIC, new byte[] {42});
            channel.waitForConfirmsOrDie(5_000);
        }

        lab.kill(LabBroker.RABBITMQ);
        lab.start(LabBroker.RABBITMQ);

        try (Connection connection = connect(endpoints);
                Channel channel = connection.createChannel()) {
            // The queue is there before it has counted what it finds on the disk.
            await().atMost(Duration.ofSeconds(10)).until(() -> channel.messageCount("lab-kept") == 1);
            channel.queueDelete("lab-kept");
        }
    }

    @Test
    void stoppedKafkaComesBackWithItsTopics(Lab lab, LabEndpoints endpoints) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic("lab-kept", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }

        lab.stop(LabBroker.KAFKA);
        assertThat(lab.status().broker(LabBroker.KAFKA).state()).isEqualTo(RunState.STOPPED);
        lab.start(LabBroker.KAFKA);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafkaBootstrap()))) {
            assertThat(admin.listTopics().names().get()).contains("lab-kept");
            admin.deleteTopics(List.of("lab-kept")).all().get();
        }
    }

    @Test
    void frozenRedisDoesNotAnswerUntilItIsResumed(Lab lab, LabEndpoints endpoints) throws Exception {
        lab.pause(LabBroker.REDIS);
        try {
            assertThatThrownBy(() -> ask(endpoints, "PING")).isInstanceOf(SocketTimeoutException.class);
        } finally {
            lab.resume(LabBroker.REDIS);
        }
        assertThat(ask(endpoints, "PING")).isEqualTo("+PONG");
    }

    private static String ask(LabEndpoints endpoints, String command) throws IOException {
        return Probe.talk(endpoints.redisPort(), socket -> {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        });
    }

    private static Connection connect(LabEndpoints endpoints) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(endpoints.amqpHost());
        factory.setPort(endpoints.amqpPort());
        factory.setUsername(endpoints.rabbitUser());
        factory.setPassword(endpoints.rabbitPassword());
        return factory.newConnection();
    }
}
