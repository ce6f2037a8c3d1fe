package io.gatehouse.adapter.rabbitmq;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads queues' counts out of the text of RabbitMQ's Prometheus plugin, line by line as it arrives, without an object
/// per line: ten thousand queues are fifty thousand lines.
final class PrometheusQueues {

    private static final String FAMILY = "rabbitmq_detailed_queue_";
    private static final byte[] OURS = bytes("rabbitmq_");
    private static final byte[][] COLUMNS = {
        bytes(FAMILY + "messages_ready{"), bytes(FAMILY + "messages_unacked{"), bytes(FAMILY + "consumers{")
    };
    private static final byte[] QUEUE = bytes("queue");
    private static final byte[] VIRTUAL_HOST = bytes("vhost");
    private static final int FIRST = 1 << 16;
    private static final int LONGEST_LINE = 1 << 20;

    private final byte[] virtualHost;
    private final QueueTally tally;
    private final PrometheusLabels labels = new PrometheusLabels();
    private boolean ours;

    private PrometheusQueues(String virtualHost, QueueTally tally) {
        this.virtualHost = bytes(virtualHost);
        this.tally = tally;
    }

    /// Notes every queue of that virtual host.
    ///
    /// @return false when nothing in the text is RabbitMQ's
    /// @throws IOException when the text breaks off or a line cannot be read
    static boolean read(InputStream text, String virtualHost, QueueTally tally) throws IOException {
        var queues = new PrometheusQueues(virtualHost, tally);
        queues.lines(text);
        return queues.ours;
    }

    private void lines(InputStream text) throws IOException {
        var buffer = new byte[FIRST];
        var filled = 0;
        for (var read = text.read(buffer); read >= 0; read = text.read(buffer, filled, buffer.length - filled)) {
            filled += read;
            var start = 0;
            for (var end = newline(buffer, start, filled); end >= 0; end = newline(buffer, start, filled)) {
                line(buffer, start, end);
                start = end + 1;
            }
            filled -= start;
            System.arraycopy(buffer, start, buffer, 0, filled);
            if (filled == buffer.length) {
                if (filled >= LONGEST_LINE) {
                    throw new IOException("a line without an end");
                }
                buffer = Arrays.copyOf(buffer, filled * 2);
            }
        }
        if (filled > 0) {
            throw new IOException("the answer breaks off within a line");
        }
    }

    private static int newline(byte[] buffer, int from, int to) {
        for (var i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void line(byte[] buffer, int from, int to) throws IOException {
        for (var column = 0; column < COLUMNS.length; column++) {
            if (startsWith(buffer, from, to, COLUMNS[column])) {
                ours = true;
                count(buffer, from + COLUMNS[column].length, to, column);
                return;
            }
        }
        ours = ours || startsWith(buffer, from, to, OURS);
    }

    private void count(byte[] buffer, int from, int to, int column) throws IOException {
        labels.parse(buffer, from, to);
        if (labels.is(VIRTUAL_HOST, virtualHost)) {
            var value = number(buffer, labels.end(), to);
            if (value >= 0 && labels.find(QUEUE)) {
                tally.note(labels.bytes(), labels.from(), labels.to(), column, value);
            }
        }
    }

    /// The whole number there, or -1 when there is none (`undefined`, `NaN`).
    private static long number(byte[] buffer, int from, int to) {
        var value = 0L;
        var at = from;
        while (at < to && buffer[at] == ' ') {
            at++;
        }
        var first = at;
        while (at < to && buffer[at] >= '0' && buffer[at] <= '9') {
            value = value * 10 + buffer[at++] - '0';
        }
        return at == first ? -1 : value;
    }

    private static boolean startsWith(byte[] buffer, int from, int to, byte[] prefix) {
        return to - from >= prefix.length
                && Arrays.equals(buffer, from, from + prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
