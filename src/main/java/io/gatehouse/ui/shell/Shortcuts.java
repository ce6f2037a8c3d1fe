package io.gatehouse.ui.shell;

import io.gatehouse.ui.screen.Links;
import io.gatehouse.ui.screen.Screen;
import java.util.HashMap;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys that work on every screen: a digit for each of the first ten screens, K for the palette, F1 for what to do.
final class Shortcuts {

    private static final int DIGITS = 10;
    private static final KeyCombination RUNBOOK = new KeyCodeCombination(KeyCode.F1);
    private static final KeyCombination PALETTE = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private Shortcuts() {}

    /// The keys of a screen as people read them, "" for a screen beyond the digits.
    static String of(Screen screen) {
        if (screen.id().equals(Links.RUNBOOKS)) {
            return RUNBOOK.getDisplayText();
        }
        var place = Navigation.SCREENS.indexOf(screen);
        return place < DIGITS ? digit(place).getDisplayText() : "";
    }

    private static KeyCombination digit(int place) {
        return new KeyCodeCombination(KeyCode.valueOf("DIGIT" + (place + 1) % 10), KeyCombination.SHORTCUT_DOWN);
    }

    /// The keys of the palette as people read them.
    static String ofPalette() {
        return PALETTE.getDisplayText();
    }

    /// Has the keys work in that scene.
    ///
    /// @return takes them away again
    static Runnable install(Scene scene, Consumer<Screen> onScreen, Runnable onPalette, Runnable onRunbook) {
        var keys = new HashMap<KeyCombination, Runnable>();
        for (var place = 0; place < Math.min(DIGITS, Navigation.SCREENS.size()); place++) {
            var screen = Navigation.SCREENS.get(place);
            keys.put(digit(place), () -> onScreen.accept(screen));
        }
        keys.put(PALETTE, onPalette);
        keys.put(RUNBOOK, onRunbook);
        scene.getAccelerators().putAll(keys);
        return () -> keys.forEach(scene.getAccelerators()::remove);
    }
}
