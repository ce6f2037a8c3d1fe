package io.gatehouse.simulator.adapter.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Connecting to a cluster some of whose nodes are gone.
@ExtendWith(LabExtension.class)
class RabbitAccessTest {

    @Test
    void livingNodeIsFoundBesideDeadOnes(LabEndpoints lab) throws Exception {
        var access = access(lab, List.of(deadPort(), lab.amqpPort()));

        for (int attempt = 0; attempt < 10; attempt++) {
            try (var connection = access.open("test").connection()) {
                assertThat(connection.getPort()).isEqualTo(lab.amqpPort());
            }
        }
    }

    @Test
    void withoutALivingNodeTheFailureIsTold(LabEndpoints lab) throws Exception {
        var access = access(lab, List.of(deadPort()));

        assertThatThrownBy(() -> access.open("test")).isInstanceOf(IOException.class);
    }

    private static RabbitAccess access(LabEndpoints lab, List<Integer> others) throws IOException {
        var login = new Endpoints.Login(lab.rabbitUser(), new SecretRef.None());
        var endpoint = new Endpoints.RabbitMq(lab.amqpHost(), deadPort(), lab.managementPort(), "/", login, false);
        return new RabbitAccess(endpoint, none -> Optional.of(lab.rabbitPassword()), others);
    }

    /// Where nobody listens any more.
    private static int deadPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
