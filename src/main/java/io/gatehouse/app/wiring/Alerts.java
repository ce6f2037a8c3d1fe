package io.gatehouse.app.wiring;

import io.gatehouse.adapter.file.NotificationFile;
import io.gatehouse.adapter.notice.CommandHook;
import io.gatehouse.adapter.notice.DesktopNotice;
import io.gatehouse.adapter.notice.SlackWebhook;
import io.gatehouse.adapter.notice.Tone;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.Profile;
import io.gatehouse.notify.Notifier;
import io.gatehouse.port.NotificationChannel;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import io.gatehouse.port.Secrets;
import io.gatehouse.ui.alarms.NoticeWords;
import io.gatehouse.ui.settings.DisplayFile;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds what tells people of alarms, as this user's settings say.
final class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private Alerts() {}

    static Notifier open(Profile profile, Secrets secrets, Clock clock) {
        var settings = settings();
        var texts = new Texts(new DisplayFile(Folders.settings()).load().language());
        return new Notifier(
                channels(settings, secrets), settings.atLeast(), new NoticeWords(profile.name(), texts), clock);
    }

    /// Settings that cannot be used must not keep anybody from watching.
    private static NotificationSettings settings() {
        try {
            return new NotificationFile(Folders.notifications()).load();
        } catch (InvalidProfile e) {
            LOG.warn("notifications are off: {}", e.getMessage());
            return NotificationSettings.NONE;
        }
    }

    private static List<NotificationChannel> channels(NotificationSettings settings, Secrets secrets) {
        var channels = new ArrayList<NotificationChannel>();
        if (settings.sound()) {
            channels.add(new Tone());
        }
        if (settings.desktop()) {
            channels.add(new DesktopNotice());
        }
        if (!settings.command().isEmpty()) {
            channels.add(new CommandHook(settings.command()));
        }
        try {
            secrets.resolve("webhook", settings.webhook())
                    .map(SlackWebhook::new)
                    .ifPresent(channels::add);
        } catch (Secrets.Missing | IllegalArgumentException e) {
            LOG.warn("the webhook is off: {}", e.getMessage());
        }
        return channels;
    }
}
