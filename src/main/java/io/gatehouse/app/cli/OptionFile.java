package io.gatehouse.app.cli;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The text of an option that may be long: typed, or `@FILE` for what stands in a file of UTF-8 text.
final class OptionFile {

    private OptionFile() {}

    static String read(String field, String given) {
        if (!given.startsWith("@")) {
            return given;
        }
        var name = given.substring(1);
        try {
            return Files.readString(Path.of(name));
        } catch (CharacterCodingException e) {
            throw new InvalidInput(field, Text.of("invalid.file-no-text", name));
        } catch (IOException | InvalidPathException e) {
            throw new InvalidInput(field, Text.of("invalid.file", name));
        }
    }
}
