package io.gatehouse.adapter.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.NotificationStore;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `notifications.yaml`: `sound`, `desktop`, `webhook` (`env:NAME` or `file:PATH`), `command` (a list), `atLeast`.
public final class NotificationFile implements NotificationStore {

    private final Path file;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public NotificationFile(Path file) {
        this.file = file;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            @Nullable Boolean sound,
            @Nullable Boolean desktop,
            @Nullable String webhook,
            @Nullable List<String> command,
            @Nullable String atLeast) {}

    @Override
    public NotificationSettings load() {
        if (!Files.exists(file)) {
            return NotificationSettings.NONE;
        }
        try {
            return settings(yaml.readValue(file.toFile(), Document.class));
        } catch (JsonProcessingException e) {
            throw new InvalidProfile(file.getFileName() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NotificationSettings settings(Document document) {
        return new NotificationSettings(
                Objects.requireNonNullElse(document.sound(), false),
                Objects.requireNonNullElse(document.desktop(), false),
                SecretText.parse("webhook", document.webhook()),
                Objects.requireNonNullElse(document.command(), List.of()),
                severity(Objects.requireNonNullElse(document.atLeast(), "warning")));
    }

    private static Severity severity(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "unknown" -> Severity.UNKNOWN;
            case "warning" -> Severity.WARNING;
            case "critical" -> Severity.CRITICAL;
            default -> throw new InvalidProfile("atLeast: '" + text + "' is none of unknown, warning, critical");
        };
    }

    @Override
    public void save(NotificationSettings settings) {
        var document = new Document(
                settings.sound(),
                settings.desktop(),
                SecretText.format(settings.webhook()),
                settings.command().isEmpty() ? null : settings.command(),
                settings.atLeast().name().toLowerCase(Locale.ROOT));
        try {
            WholeFile.replace(file, draft -> yaml.writeValue(draft.toFile(), document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
