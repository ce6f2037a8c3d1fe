package io.gatehouse.app.window;

import java.util.Locale;

/// Whether there is a screen to show a window on, and how large a window is without one.
public enum Display {
    SCREEN(1_440, 900),
    /// JavaFX's headless platform, whose stages are at most 1000 × 1000 pixels.
    NONE(1_000, 1_000);

    private final double width;
    private final double height;

    Display(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// What this session has: on Linux and BSD a display is announced in the environment.
    public static Display present() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var announces = !system.startsWith("windows") && !system.startsWith("mac");
        return announces && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null
                ? NONE
                : SCREEN;
    }
}
