package io.gatehouse.app.wiring;

import io.gatehouse.adapter.notice.CommandHook;
import io.gatehouse.adapter.notice.DesktopNotice;
import io.gatehouse.adapter.notice.SlackWebhook;
import io.gatehouse.adapter.notice.Tone;
import io.gatehouse.domain.NotificationKind;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.port.NotificationChannel;
import io.gatehouse.port.NotificationChannels;
import io.gatehouse.port.Secrets;
import java.util.Optional;

/// Makes each kind of channel from the settings and from the secrets they refer to.
public final class AlertChannels implements NotificationChannels {

    private final Secrets secrets;

    public AlertChannels(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Optional<NotificationChannel> open(NotificationKind kind, NotificationSettings settings) {
        return switch (kind) {
            case SOUND -> settings.sound() ? Optional.of(new Tone()) : Optional.empty();
            case DESKTOP -> settings.desktop() ? Optional.of(new DesktopNotice()) : Optional.empty();
            case WEBHOOK -> webhook(settings);
            case COMMAND ->
                settings.command().isEmpty() ? Optional.empty() : Optional.of(new CommandHook(settings.command()));
        };
    }

    private Optional<NotificationChannel> webhook(NotificationSettings settings) {
        try {
            return secrets.resolve("webhook", settings.webhook()).map(SlackWebhook::new);
        } catch (Secrets.Missing | IllegalArgumentException e) {
            throw new Unusable(NotificationKind.WEBHOOK, String.valueOf(e.getMessage()));
        }
    }
}
