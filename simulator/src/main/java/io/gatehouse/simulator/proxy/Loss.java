package io.gatehouse.simulator.proxy;

import io.gatehouse.domain.simulation.EventText;
import java.math.BigDecimal;
import java.time.Duration;

/// A part of all packets is lost. TCP sends those again, so that no program ever misses a byte: what it sees is a stall
/// until the retransmission, for which everything behind waits as well. That stall is what is made here; packets are
/// counted, none is really dropped.
///
/// @param part of all packets, 0 to 1
public record Loss(double part) implements Toxic {

    /// The least that Linux waits before it sends again; doubled for each loss in a row.
    private static final Duration FIRST_TIMEOUT = Duration.ofMillis(200);

    private static final int PACKET_BYTES = 1_448;
    private static final int MOST_IN_A_ROW = 6;

    public Loss {
        if (!(part > 0 && part < 1)) {
            throw new IllegalArgumentException("part: more than 0 and less than 1, not " + part);
        }
    }

    @Override
    public String words() {
        return BigDecimal.valueOf(part * 100).stripTrailingZeros().toPlainString() + " % of packets lost";
    }

    @Override
    public EventText text() {
        return EventText.of("network.loss", part);
    }

    @Override
    public long delayNanos(Chunk chunk) {
        int packets = Math.ceilDiv(chunk.length(), PACKET_BYTES);
        double any = 1 - Math.pow(1 - part, packets);
        if (chunk.lossLuck() >= any) {
            return 0;
        }
        // Given that one was lost, the same luck says how often in a row: each further time with the same chance.
        double further = Math.log(chunk.lossLuck() / any) / Math.log(part);
        int inARow = 1 + (int) Math.min(MOST_IN_A_ROW - 1, further);
        return FIRST_TIMEOUT.toNanos() * ((1L << inARow) - 1);
    }
}
