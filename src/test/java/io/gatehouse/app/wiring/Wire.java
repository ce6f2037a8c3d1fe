package io.gatehouse.app.wiring;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what was sent to a broker as the commands that it is.
final class Wire {

    /// Redis commands that ask or change by their second word.
    private static final Set<String> READS_AND_WRITES = Set.of("CLIENT", "CONFIG", "MEMORY", "SLOWLOG");

    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) /\\S* HTTP/1\\.1\r\n");
    private static final int AMQP_HEADER = 8;

    private Wire() {}

    /// The methods of HTTP requests.
    static List<String> http(List<byte[]> connections) {
        var methods = new ArrayList<String>();
        for (var bytes : connections) {
            REQUEST.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                    .results()
                    .forEach(found -> methods.add(found.group(1)));
        }
        return methods;
    }

    /// AMQP methods as `class.method`; a passive declaration, which only looks, as `class.method passive`.
    static List<String> amqp(List<byte[]> connections) {
        var methods = new ArrayList<String>();
        for (var bytes : connections) {
            var in = ByteBuffer.wrap(bytes);
            in.position(Math.min(in.limit(), AMQP_HEADER));
            while (in.remaining() >= 7) {
                var type = in.get();
                in.getShort();
                var size = in.getInt();
                if (in.remaining() < size + 1) {
                    break;
                }
                var payload = in.slice(in.position(), size);
                in.position(in.position() + size + 1);
                if (type == 1) {
                    methods.add(method(payload));
                } else if (type != 8) {
                    methods.add("content");
                }
            }
        }
        return methods;
    }

    private static String method(ByteBuffer payload) {
        var id = payload.getShort() + "." + payload.getShort();
        if (id.equals("50.10") || id.equals("40.10")) {
            payload.getShort();
            skipText(payload);
            if (id.equals("40.10")) {
                skipText(payload);
            }
            return (payload.get() & 1) == 1 ? id + " passive" : id;
        }
        return id;
    }

    private static void skipText(ByteBuffer payload) {
        var length = payload.get() & 0xff;
        payload.position(payload.position() + length);
    }

    /// Redis commands, with their first argument where they have subcommands.
    static List<String> redis(List<byte[]> connections) throws IOException {
        var commands = new ArrayList<String>();
        for (var bytes : connections) {
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            try {
                while (true) {
                    commands.add(command(in));
                }
            } catch (EOFException e) {
                // All read; the last one may be cut off.
            }
        }
        return commands;
    }

    private static String command(DataInputStream in) throws IOException {
        var count = number(in, '*');
        var words = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var word = new byte[number(in, '$')];
            in.readFully(word);
            in.readShort();
            words.add(new String(word, StandardCharsets.ISO_8859_1));
        }
        var command = words.getFirst().toUpperCase(Locale.ROOT);
        return READS_AND_WRITES.contains(command) ? command + " " + words.get(1).toUpperCase(Locale.ROOT) : command;
    }

    private static int number(DataInputStream in, char kind) throws IOException {
        if (in.readByte() != kind) {
            throw new IOException("no Redis command");
        }
        var digits = new StringBuilder();
        for (var next = in.readByte(); next != '\r'; next = in.readByte()) {
            digits.append((char) next);
        }
        in.readByte();
        return Integer.parseInt(digits.toString());
    }

    /// The API keys of Kafka requests.
    static List<Integer> kafka(List<byte[]> connections) {
        var keys = new ArrayList<Integer>();
        for (var bytes : connections) {
            var in = ByteBuffer.wrap(bytes);
            while (in.remaining() >= 6) {
                var size = in.getInt();
                keys.add((int) in.getShort(in.position()));
                if (in.remaining() < size) {
                    break;
                }
                in.position(in.position() + size);
            }
        }
        return keys;
    }
}
