package io.gatehouse.bench;

import java.util.List;
import javafx.scene.image.Image;

/// Reads from a picture what somebody would see on it.
final class Pixels {

    private static final int LINE = 0x56b4e9; // the palette's first colour on dark
    private static final int NEAR = 60;

    private Pixels() {}

    /// In how many of the places the line reaches the upper quarter of the topmost chart.
    ///
    /// @param places from 0, the plot's left end, to 1, its right end
    /// @param height of one chart, in pixels
    static int columnsWithLine(Image picture, List<Double> places, int height) {
        var left = plotLeft(picture, height);
        var right = plotRight(picture, height);
        var seen = 0;
        for (var place : places) {
            var x = (int) Math.round(left + place * (right - left));
            if (reaches(picture, x - 1, height) || reaches(picture, x, height) || reaches(picture, x + 1, height)) {
                seen++;
            }
        }
        return seen;
    }

    private static boolean reaches(Image picture, int x, int height) {
        for (var y = 0; y < height / 4; y++) {
            if (isLine(picture, x, y)) {
                return true;
            }
        }
        return false;
    }

    private static int plotLeft(Image picture, int height) {
        for (var x = 0; x < picture.getWidth(); x++) {
            if (hasLine(picture, x, height)) {
                return x;
            }
        }
        return 0;
    }

    private static int plotRight(Image picture, int height) {
        for (var x = (int) picture.getWidth() - 1; x > 0; x--) {
            if (hasLine(picture, x, height)) {
                return x;
            }
        }
        return 0;
    }

    private static boolean hasLine(Image picture, int x, int height) {
        for (var y = 0; y < height; y++) {
            if (isLine(picture, x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLine(Image picture, int x, int y) {
        if (x < 0 || x >= picture.getWidth()) {
            return false;
        }
        var colour = picture.getPixelReader().getArgb(x, y);
        var distance = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            distance += Math.abs((colour >> shift & 0xff) - (LINE >> shift & 0xff));
        }
        return distance < NEAR;
    }
}
