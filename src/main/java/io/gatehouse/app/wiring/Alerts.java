package io.gatehouse.app.wiring;

import io.gatehouse.adapter.file.NotificationFile;
import io.gatehouse.domain.NotificationKind;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.Profile;
import io.gatehouse.notify.NotificationDesk;
import io.gatehouse.notify.Notifier;
import io.gatehouse.port.NotificationChannel;
import io.gatehouse.port.NotificationChannels;
import io.gatehouse.port.NotificationStore;
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

    static NotificationDesk open(Profile profile, Secrets secrets, Clock clock) {
        var store = new NotificationFile(Folders.notifications());
        var channels = new AlertChannels(secrets);
        var settings = settings(store);
        var texts = new Texts(new DisplayFile(Folders.settings()).load().language());
        var notifier = new Notifier(
                usable(channels, settings), settings.atLeast(), new NoticeWords(profile.name(), texts), clock);
        return new NotificationDesk(store, channels, notifier);
    }

    /// Settings that cannot be used must not keep anybody from watching.
    private static NotificationSettings settings(NotificationStore store) {
        try {
            return store.load();
        } catch (InvalidProfile e) {
            LOG.warn("notifications are off: {}", e.getMessage());
            return NotificationSettings.NONE;
        }
    }

    private static List<NotificationChannel> usable(NotificationChannels all, NotificationSettings settings) {
        var channels = new ArrayList<NotificationChannel>();
        for (var kind : NotificationKind.values()) {
            try {
                all.open(kind, settings).ifPresent(channels::add);
            } catch (NotificationChannels.Unusable e) {
                LOG.warn("a notification channel is off: {}", e.getMessage());
            }
        }
        return channels;
    }
}
