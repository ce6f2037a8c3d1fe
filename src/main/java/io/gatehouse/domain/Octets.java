package io.gatehouse.domain;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes as a broker keeps them: a key, a body, a header. The array is shared, not copied: nobody writes to it.
public final class Octets {

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the array over.
    public static Octets of(byte[] bytes) {
        return new Octets(bytes);
    }

    public byte[] array() {
        return bytes;
    }

    /// How many there are.
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
