package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.ClientUtils;

/// Finds out whether what listens speaks Kafka's protocol, without Kafka's client: that one takes the first four bytes
/// of
/// any answer for its length and dies when the memory does not hold it (`HTTP` is 1.2 GB).
final class Greeting {

    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 0x67617465;
    private static final int REQUEST_BYTES = 10;
    /// The list of what a broker can do has some hundred bytes.
    private static final int LARGEST_ANSWER = 1 << 20;

    private Greeting() {}

    /// Asks one bootstrap server after the other until one answers as Kafka does; blocks at most the time-out for each.
    ///
    /// @throws BrokerException.Unreachable when none does
    static void exchange(Endpoints.Kafka endpoint, Duration timeout) {
        if (endpoint.tls()) {
            return; // whoever is no Kafka fails at the handshake
        }
        var words = "no bootstrap server has an address";
        for (var server : ClientUtils.parseAndValidateAddresses(
                List.of(endpoint.bootstrapServers().split(",")), "use_all_dns_ips")) {
            try {
                if (isKafka(server, (int) timeout.toMillis())) {
                    return;
                }
                words = "something answers that is no Kafka";
            } catch (IOException e) {
                words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            }
        }
        throw new BrokerException.Unreachable(Broker.KAFKA, endpoint.bootstrapServers() + ": " + words, null);
    }

    private static boolean isKafka(InetSocketAddress server, int timeoutMillis) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(server, timeoutMillis);
            socket.setSoTimeout(timeoutMillis);
            var request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(REQUEST_BYTES);
            request.writeShort(API_VERSIONS);
            request.writeShort(0); // the version that every broker answers
            request.writeInt(CORRELATION);
            request.writeShort(-1); // no client id
            request.flush();
            var answer = new DataInputStream(socket.getInputStream());
            var bytes = answer.readInt();
            return bytes > Integer.BYTES && bytes <= LARGEST_ANSWER && answer.readInt() == CORRELATION;
        }
    }
}
