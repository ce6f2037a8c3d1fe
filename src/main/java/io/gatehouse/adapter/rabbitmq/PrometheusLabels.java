package io.gatehouse.adapter.rabbitmq;

import java.io.IOException;
import java.util.Arrays;

/// The labels of one line of Prometheus text, without an object for each: `{vhost="/",queue="a \"b\""}`. Used again and
/// again, by one thread.
final class PrometheusLabels {

    private static final int MOST = 32;

    private byte[] line = new byte[0];
    private byte[] plain = new byte[512];
    private final int[] bounds = new int[MOST * 4];
    private final boolean[] escaped = new boolean[MOST];
    private int count;
    private int end;
    private byte[] foundIn = line;
    private int foundFrom;
    private int foundTo;

    /// Takes the labels that begin at `from`, behind the opening brace.
    void parse(byte[] buffer, int from, int to) throws IOException {
        line = buffer;
        count = 0;
        var at = from;
        while (at < to && buffer[at] != '}') {
            if (count == MOST) {
                throw new IOException("a line with more than " + MOST + " labels");
            }
            at = label(buffer, at, to);
            if (at < to && buffer[at] == ',') {
                at++;
            }
        }
        if (at >= to) {
            throw new IOException("a line whose labels have no end");
        }
        end = at + 1;
    }

    private int label(byte[] buffer, int from, int to) throws IOException {
        var equals = from;
        while (equals < to && buffer[equals] != '=') {
            equals++;
        }
        if (equals + 1 >= to || buffer[equals + 1] != '"') {
            throw new IOException("a line whose labels cannot be read");
        }
        var value = equals + 2;
        var close = value;
        var escapes = false;
        while (close < to && buffer[close] != '"') {
            escapes |= buffer[close] == '\\';
            close += buffer[close] == '\\' ? 2 : 1;
        }
        if (close >= to) {
            throw new IOException("a line whose labels have no end");
        }
        bounds[count * 4] = from;
        bounds[count * 4 + 1] = equals;
        bounds[count * 4 + 2] = value;
        bounds[count * 4 + 3] = close;
        escaped[count++] = escapes;
        return close + 1;
    }

    /// Where the line goes on behind the closing brace.
    int end() {
        return end;
    }

    boolean is(byte[] key, byte[] value) {
        return find(key) && Arrays.equals(foundIn, foundFrom, foundTo, value, 0, value.length);
    }

    /// Looks a label up; its value is then in [#bytes()] from [#from()] to [#to()].
    boolean find(byte[] key) {
        for (var i = 0; i < count; i++) {
            if (Arrays.equals(line, bounds[i * 4], bounds[i * 4 + 1], key, 0, key.length)) {
                foundIn = line;
                foundFrom = bounds[i * 4 + 2];
                foundTo = bounds[i * 4 + 3];
                if (escaped[i]) {
                    unescape();
                }
                return true;
            }
        }
        return false;
    }

    private void unescape() {
        if (plain.length < foundTo - foundFrom) {
            plain = new byte[foundTo - foundFrom];
        }
        var length = 0;
        for (var at = foundFrom; at < foundTo; at++) {
            var one = line[at];
            if (one == '\\' && at + 1 < foundTo) {
                at++;
                one = line[at] == 'n' ? (byte) '\n' : line[at];
            }
            plain[length++] = one;
        }
        foundIn = plain;
        foundFrom = 0;
        foundTo = length;
    }

    byte[] bytes() {
        return foundIn;
    }

    int from() {
        return foundFrom;
    }

    int to() {
        return foundTo;
    }
}
