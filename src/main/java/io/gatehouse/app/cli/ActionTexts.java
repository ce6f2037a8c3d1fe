package io.gatehouse.app.cli;

import io.gatehouse.action.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// The texts of actions in one language: Korean where that is asked for, English otherwise. Thread-safe.
public final class ActionTexts {

    private final ResourceBundle texts;
    private final Locale locale;

    private ActionTexts(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /// The texts for a user's language.
    public static ActionTexts in(Locale asked) {
        var locale = asked.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        var file = "/i18n/actions_" + locale.getLanguage() + ".properties";
        try (var in = Objects.requireNonNull(ActionTexts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new ActionTexts(new PropertyResourceBundle(reader), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// The sentence, filled in.
    public String text(Text text) {
        return new MessageFormat(texts.getString(text.key()), locale)
                .format(text.arguments().toArray());
    }

    /// The sentence of that key, filled in.
    public String text(String key, Object... arguments) {
        return text(Text.of(key, arguments));
    }
}
