package io.gatehouse.ui.fx;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Writes what a scene shows to a PNG file, without AWT.
public final class Screenshot {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS_PER_CHANNEL = 8;
    private static final int COLOUR_TYPE_RGB = 2;

    private Screenshot() {}

    /// Takes the picture on the FX thread and writes it on the calling one, which must be another.
    public static void save(Supplier<Scene> scene, Path target) throws IOException {
        var picture = new CompletableFuture<Image>();
        Platform.runLater(() -> picture.complete(scene.get().snapshot(null)));
        Files.write(target, png(picture.join()));
    }

    /// Writes a picture that was taken before. Any thread.
    public static void write(Image picture, Path target) throws IOException {
        Files.write(target, png(picture));
    }

    private static byte[] png(Image image) throws IOException {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.write(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) BITS_PER_CHANNEL).put((byte) COLOUR_TYPE_RGB);
        writeChunk(out, "IHDR", header.array());
        writeChunk(out, "IDAT", compressedRows(image, width, height));
        writeChunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] compressedRows(Image image, int width, int height) throws IOException {
        var argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        var rows = ByteBuffer.allocate(height * (1 + width * 3));
        for (var y = 0; y < height; y++) {
            rows.put((byte) 0); // filter of the row: none
            for (var x = 0; x < width; x++) {
                var pixel = argb[y * width + x];
                rows.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        var compressed = new ByteArrayOutputStream();
        try (var deflater = new Deflater(Deflater.BEST_SPEED);
                var out = new DeflaterOutputStream(compressed, deflater)) {
            out.write(rows.array());
        }
        return compressed.toByteArray();
    }

    private static void writeChunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }
}
