package io.gatehouse.action.catalog;

import io.gatehouse.action.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The texts of actions in one language: Korean where that is asked for, English otherwise. Thread-safe.
public final class ActionTexts {

    private final Properties texts = new Properties();
    private final Locale locale;

    private ActionTexts(Locale locale) {
        this.locale = locale;
        ActionCatalog.TEXT_FILES.forEach(this::load);
    }

    /// The texts for a user's language.
    public static ActionTexts in(Locale asked) {
        return new ActionTexts(asked.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
    }

    private void load(String name) {
        var file = "/i18n/" + name + "_" + locale.getLanguage() + ".properties";
        try (var in = Objects.requireNonNull(ActionTexts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// The sentence, filled in.
    ///
    /// @throws NullPointerException when there is none of that key, which a test rules out
    public String text(Text text) {
        var pattern = Objects.requireNonNull(texts.getProperty(text.key()), text.key());
        return new MessageFormat(pattern, locale).format(text.arguments().toArray());
    }

    /// The sentence for a record: its key and what fills it in where there is no sentence of that key.
    String recorded(Text text) {
        return texts.containsKey(text.key()) ? text(text) : text.toString();
    }

    /// The sentence of that key, filled in.
    public String text(String key, Object... arguments) {
        return text(Text.of(key, arguments));
    }
}
