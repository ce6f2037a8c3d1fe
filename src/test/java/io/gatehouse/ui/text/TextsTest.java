package io.gatehouse.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern LITERAL_IN_FXML = Pattern.compile("(?:text|promptText|title)=\"(?!%)[^\"]+\"");
    private static final Pattern LITERAL_IN_JAVA = Pattern.compile(
            "(?:setText|setTitle|setPromptText|new (?:Label|Button|CheckBox|Tooltip|MenuItem))\\(\"[^\"]");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (var file : Texts.FILES) {
            assertThat(messages(file, "ko").stringPropertyNames())
                    .as(file)
                    .containsExactlyInAnyOrderElementsOf(messages(file, "en").stringPropertyNames());
        }
    }

    @Test
    void everyPatternCanBeFilledIn() throws IOException {
        for (var file : Texts.FILES) {
            for (var language : List.of("en", "ko")) {
                messages(file, language)
                        .forEach((key, pattern) -> assertThatNoException()
                                .as(language + " " + key)
                                .isThrownBy(() -> new MessageFormat(pattern.toString(), Locale.ROOT)
                                        .format(new Object[] {1, 2, 3})));
            }
        }
    }

    @Test
    void noScreenHoldsLiteralText() throws IOException {
        assertThat(filesWith(Path.of("resources/fxml"), LITERAL_IN_FXML)).isEmpty();
        assertThat(filesWith(Path.of("src/main/java/io/gatehouse/ui"), LITERAL_IN_JAVA))
                .isEmpty();
    }

    @Test
    void aMissingKeyShowsItselfInsteadOfFailing() {
        assertThat(new Texts(Language.ENGLISH).get("no.such.key")).isEqualTo("no.such.key");
    }

    private static List<Path> filesWith(Path folder, Pattern pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> pattern.matcher(read(file)).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties messages(String file, String language) throws IOException {
        var messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("resources/i18n", file + "_" + language + ".properties"))) {
            messages.load(in);
        }
        return messages;
    }
}
