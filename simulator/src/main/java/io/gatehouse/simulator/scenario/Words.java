package io.gatehouse.simulator.scenario;

import java.util.Locale;

/// A text for people in the two languages of the window.
public record Words(String en, String ko) {

    /// The text in the language of that locale, English for all but Korean.
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? ko : en;
    }
}
