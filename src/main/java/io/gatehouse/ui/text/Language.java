package io.gatehouse.ui.text;

import java.util.Locale;

/// The languages the window speaks.
public enum Language {
    ENGLISH("en", "English"),
    KOREAN("ko", "한국어");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// The suffix of its files of messages.
    public String tag() {
        return tag;
    }

    /// Its name in itself, so that whoever needs it can read it.
    public String ownName() {
        return ownName;
    }

    /// Numbers are grouped and dates written as there.
    public Locale locale() {
        return this == KOREAN ? Locale.KOREA : Locale.UK;
    }

    /// The system's language when it is one of these, otherwise English.
    public static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals(KOREAN.tag) ? KOREAN : ENGLISH;
    }
}
