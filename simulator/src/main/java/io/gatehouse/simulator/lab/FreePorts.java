package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Finds loopback ports below the range from which systems lend ports to outgoing connections, so that a broker which
/// is down for a moment finds its port still free.
final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    private FreePorts() {}

    /// The first of `count` consecutive free ports.
    static int block(int count) throws LabException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            if (allFree(first, count)) {
                return first;
            }
        }
        throw new LabException("No " + count + " free ports in a row were found on " + LabPorts.LOOPBACK + " between "
                + LOWEST + " and " + HIGHEST + ".");
    }

    private static boolean allFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.ofLiteral(LabPorts.LOOPBACK))) {
                probe.getLocalPort();
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
