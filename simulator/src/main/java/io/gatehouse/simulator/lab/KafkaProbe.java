package io.gatehouse.simulator.lab;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Asks Kafka which brokers its cluster has.
///
/// @param version what to answer with: Kafka does not tell it
record KafkaProbe(int port, String version) implements BrokerProbe {
    private static final short METADATA = 3;
    private static final int CORRELATION = 4711;

    /// Asks for the cluster's metadata (the oldest form, which every Kafka speaks): it lists the brokers that may be
    /// used.
    @Override
    public String ask() throws IOException {
        int brokers = Probe.talk(port, socket -> {
            ByteBuffer request = ByteBuffer.allocate(18)
                    .putInt(14)
                    .putShort(METADATA)
                    .putShort((short) 0)
                    .putInt(CORRELATION)
                    .putShort((short) -1)
                    .putInt(0);
            new DataOutputStream(socket.getOutputStream()).write(request.array());
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            answer.readInt();
            if (answer.readInt() != CORRELATION) {
                throw new IOException("what listens there is not Kafka");
            }
            return answer.readInt();
        });
        if (brokers < 1) {
            throw new IOException("the broker is not in its own cluster yet");
        }
        return version;
    }
}
