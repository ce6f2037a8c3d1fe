package io.gatehouse.ui.notifications;

import io.gatehouse.domain.NotificationKind;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.NotificationChannels.Unusable;
import io.gatehouse.ui.text.Texts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The settings as they are being filled in. FX thread only.
final class SettingsForm {

    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final Texts texts;
    private final Map<NotificationKind, ChannelViewModel> channels = new EnumMap<>(NotificationKind.class);
    private final ObjectProperty<Severity> atLeast = new SimpleObjectProperty<>(Severity.WARNING);

    SettingsForm(Texts texts) {
        this.texts = texts;
        for (var kind : NotificationKind.values()) {
            channels.put(kind, new ChannelViewModel(kind));
        }
    }

    List<ChannelViewModel> channels() {
        return List.copyOf(channels.values());
    }

    ChannelViewModel channel(NotificationKind kind) {
        var channel = channels.get(kind);
        if (channel == null) {
            throw new IllegalStateException("no channel " + kind);
        }
        return channel;
    }

    ObjectProperty<Severity> atLeastProperty() {
        return atLeast;
    }

    void fill(NotificationSettings settings) {
        channel(NotificationKind.SOUND).onProperty().set(settings.sound());
        channel(NotificationKind.DESKTOP).onProperty().set(settings.desktop());
        var webhook = channel(NotificationKind.WEBHOOK);
        webhook.onProperty().set(!(settings.webhook() instanceof SecretRef.None));
        webhook.valueProperty().set(text(settings.webhook()));
        var command = channel(NotificationKind.COMMAND);
        command.onProperty().set(!settings.command().isEmpty());
        command.valueProperty().set(CommandWords.join(settings.command()));
        atLeast.set(settings.atLeast());
    }

    /// All that is switched on.
    ///
    /// @throws Unusable when a value cannot be used
    NotificationSettings settings() {
        return settings(EnumSet.allOf(NotificationKind.class));
    }

    /// The settings with no other channel than that one.
    ///
    /// @throws Unusable when its value cannot be used
    NotificationSettings only(NotificationKind kind) {
        return settings(EnumSet.of(kind));
    }

    private NotificationSettings settings(Set<NotificationKind> wanted) {
        return new NotificationSettings(
                isOn(NotificationKind.SOUND, wanted),
                isOn(NotificationKind.DESKTOP, wanted),
                isOn(NotificationKind.WEBHOOK, wanted) ? webhook() : new SecretRef.None(),
                isOn(NotificationKind.COMMAND, wanted) ? command() : List.of(),
                atLeast.get());
    }

    private boolean isOn(NotificationKind kind, Set<NotificationKind> wanted) {
        return wanted.contains(kind) && channel(kind).onProperty().get();
    }

    /// The address is a secret, so only where it stands can be written.
    private SecretRef webhook() {
        var text = channel(NotificationKind.WEBHOOK).valueProperty().get().strip();
        if (text.startsWith(VARIABLE) && text.length() > VARIABLE.length()) {
            return new SecretRef.EnvironmentVariable(text.substring(VARIABLE.length()));
        }
        if (text.startsWith(FILE) && text.length() > FILE.length()) {
            return new SecretRef.SecretFile(text.substring(FILE.length()));
        }
        throw new Unusable(NotificationKind.WEBHOOK, texts.get("notifications.problem.webhook"));
    }

    private static String text(SecretRef reference) {
        return switch (reference) {
            case SecretRef.EnvironmentVariable(var name) -> VARIABLE + name;
            case SecretRef.SecretFile(var path) -> FILE + path;
            case SecretRef.None _, SecretRef.Typed _ -> "";
        };
    }

    private List<String> command() {
        var words = CommandWords.split(
                        channel(NotificationKind.COMMAND).valueProperty().get())
                .orElseThrow(() -> new Unusable(NotificationKind.COMMAND, texts.get("notifications.problem.quote")));
        if (words.isEmpty() || words.getFirst().isEmpty()) {
            throw new Unusable(NotificationKind.COMMAND, texts.get("notifications.problem.command"));
        }
        return words;
    }
}
