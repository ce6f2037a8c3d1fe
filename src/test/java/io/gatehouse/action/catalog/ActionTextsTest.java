package io.gatehouse.action.catalog;

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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionTextsTest {

    /// What an action's rows consist of stands in a constant of that name.
    private static final Pattern COLUMNS = Pattern.compile("COLUMNS =\\s+List\\.of\\(([^)]*)\\)");

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

    private static final Pattern KEY =
            Pattern.compile("\"((?:effect|refused|outdated|invalid|receipt|note|table)\\.[a-z-]+(?:\\.[a-z-]+)*)\"");

    private static Properties texts(String language) throws IOException {
        var properties = new Properties();
        for (var name : ActionCatalog.TEXT_FILES) {
            var file = "/i18n/" + name + "_" + language + ".properties";
            try (var in = Objects.requireNonNull(ActionTextsTest.class.getResourceAsStream(file))) {
                Reader text = new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                var own = new Properties();
                own.load(text);
                // All files are one in the window: the last would win, whatever action the word is for.
                own.forEach(
                        (key, word) -> assertThat(word).as("%s", key).isEqualTo(properties.getOrDefault(key, word)));
                properties.putAll(own);
            }
        }
        return properties;
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
        for (var folder : List.of("action", "app/cli")) {
            for (var file : javaFiles(folder)) {
                COLUMNS.matcher(Files.readString(file))
                        .results()
                        .flatMap(found -> WORD.matcher(found.group(1)).results())
                        .forEach(word -> keys.add("column." + word.group(1)));
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        Arrays.stream(Held.values()).map(ActionTextsTest::heldKey).forEach(keys::add);
        for (var action : ActionCatalog.described().all()) {
            Stream.of("title", "lead", "confirm").forEach(part -> keys.add("action." + action.id() + "." + part));
            if (action.id().contains("-")) {
                keys.add("command." + action.id().split("-", 2)[0]);
            }
            for (var field : action.fields()) {
                keys.add("field." + field.id());
                keys.add("field." + field.id() + ".help");
                field.choices().forEach(choice -> keys.add("choice." + choice));
                if (!field.section().isEmpty()) {
                    keys.add("section." + field.section());
                }
            }
        }
        var known = texts("en").stringPropertyNames();
        assertThat(known).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static String heldKey(Held reason) {
        return "receipt.replay.held." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void everyActionOnDiskIsInTheCatalog() throws IOException {
        var onDisk = javaFiles("action").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("Action.java")
                        && !name.equals("Action.java")
                        && !name.equals("GuardedAction.java"))
                .count();
        assertThat(ActionCatalog.described().all()).hasSize((int) onDisk);
    }

    private static List<Path> javaFiles(String folder) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/io/gatehouse", folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
