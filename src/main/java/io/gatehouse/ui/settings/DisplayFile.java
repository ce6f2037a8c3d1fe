package io.gatehouse.ui.settings;

import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the [Display] in a small file of properties. One that cannot be read or written is no trouble worth stopping
/// for: the initial display is used, and the log says why.
public final class DisplayFile {

    private static final Logger LOG = LoggerFactory.getLogger(DisplayFile.class);

    private final Path file;

    public DisplayFile(Path file) {
        this.file = file;
    }

    public Display load() {
        var initial = Display.initial();
        if (!Files.exists(file)) {
            return initial;
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return new Display(
                    Theme.valueOf(
                            properties.getProperty("theme", initial.theme().name())),
                    Language.valueOf(properties.getProperty(
                            "language", initial.language().name())));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("display settings {} are not readable: {}", file, e.getMessage());
            return initial;
        }
    }

    public void save(Display display) {
        var properties = new Properties();
        properties.setProperty("theme", display.theme().name());
        properties.setProperty("language", display.language().name());
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
        } catch (IOException e) {
            LOG.warn("display settings {} cannot be written: {}", file, e.getMessage());
        }
    }
}
