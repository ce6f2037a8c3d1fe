package io.gatehouse.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.replay.Held;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionTextsTest {

    private static final Pattern KEY =
            Pattern.compile("\"((?:effect|refused|outdated|invalid|receipt|note)\\.[a-z-]+(?:\\.[a-z-]+)*)\"");

    private static Properties texts(String language) throws IOException {
        var file = "/i18n/actions_" + language + ".properties";
        try (var in = Objects.requireNonNull(ActionTextsTest.class.getResourceAsStream(file))) {
            var properties = new Properties();
            Reader text = new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            properties.load(text);
            return properties;
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(texts("ko").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @Test
    void bothLanguagesFillInTheSameArguments() throws IOException {
        var korean = texts("ko");
        texts("en")
                .forEach((key, english) -> assertThat(arguments(korean.getProperty(key.toString())))
                        .as(key.toString())
                        .isEqualTo(arguments(english.toString())));
    }

    private static long arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    @Test
    void whateverActionsSayIsTranslated() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/io/gatehouse/action"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        Arrays.stream(Held.values()).map(ReplayReceipt::key).forEach(keys::add);
        for (var action : ActionCatalog.described().all()) {
            Stream.of("title", "lead", "confirm").forEach(part -> keys.add("action." + action.id() + "." + part));
            for (var field : action.fields()) {
                keys.add("field." + field.id());
                keys.add("field." + field.id() + ".help");
                field.choices().forEach(choice -> keys.add("choice." + choice));
            }
        }
        var known = texts("en").stringPropertyNames();
        assertThat(known).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyActionOnDiskIsInTheCatalog() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/io/gatehouse/action"))) {
            var onDisk = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Action.java")
                            && !name.equals("Action.java")
                            && !name.equals("GuardedAction.java"))
                    .count();
            assertThat(ActionCatalog.described().all()).hasSize((int) onDisk);
        }
    }
}
