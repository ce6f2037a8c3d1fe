package io.gatehouse.runbook;

/// The same in both languages.
public record Words(String en, String ko) {

    /// What it is in one language.
    ///
    /// @param language the tag of a language, `en` or `ko`
    public String in(String language) {
        return language.equals("ko") ? ko : en;
    }
}
