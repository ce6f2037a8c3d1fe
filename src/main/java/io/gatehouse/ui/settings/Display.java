package io.gatehouse.ui.settings;

import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.theme.Theme;

/// How the operator wants to see the window.
public record Display(Theme theme, Language language) {

    public static Display initial() {
        return new Display(Theme.DARK, Language.ofSystem());
    }

    public Display with(Theme other) {
        return new Display(other, language);
    }

    public Display with(Language other) {
        return new Display(theme, other);
    }
}
