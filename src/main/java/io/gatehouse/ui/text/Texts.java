package io.gatehouse.ui.text;

import io.gatehouse.action.Text;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.port.BrokerException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The window's words in one language. Immutable; any thread.
public final class Texts {

    /// One pair of files for each part of the window.
    static final List<String> FILES = Stream.concat(
                    Stream.of(
                            "messages",
                            "alarms",
                            "history",
                            "rabbitmq",
                            "redis",
                            "kafka",
                            "services",
                            "runbooks",
                            "safety",
                            "simulator",
                            "recording"),
                    ActionCatalog.TEXT_FILES.stream())
            .toList();

    private final Language language;
    private final Properties messages = new Properties();

    public Texts(Language language) {
        this.language = language;
        FILES.forEach(this::load);
    }

    private void load(String file) {
        var path = "/i18n/" + file + "_" + language.tag() + ".properties";
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in != null) {
                messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    public Language language() {
        return language;
    }

    /// The message of that key, its `{0}` … filled in; the key itself where there is none, which a test rules out.
    public String get(String key, Object... arguments) {
        var pattern = messages.getProperty(key, key);
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public String get(Text text) {
        return get(text.key(), text.arguments().toArray());
    }

    /// What a failure is called for people: the broker's own words with its name before them, never a stack trace.
    public String get(Exception failure) {
        var message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return failure instanceof BrokerException broker
                ? get("action.brokerSaid", broker.broker().displayName(), message)
                : message;
    }

    /// The message of that key where there is one.
    public Optional<String> find(String key) {
        return messages.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /// The same messages for the loader of FXML.
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(messages.stringPropertyNames());
            }
        };
    }
}
