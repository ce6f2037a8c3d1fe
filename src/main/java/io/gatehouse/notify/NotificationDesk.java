package io.gatehouse.notify;

import io.gatehouse.domain.NotificationKind;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.port.NotificationChannel;
import io.gatehouse.port.NotificationChannel.Notification;
import io.gatehouse.port.NotificationChannels;
import io.gatehouse.port.NotificationStore;
import java.util.ArrayList;

/// Where this user's notification settings are seen, tried and changed while the notifier runs. Thread-safe; blocks on
/// the disk and on receivers.
public final class NotificationDesk {

    private final NotificationStore store;
    private final NotificationChannels channels;
    private final Notifier notifier;

    public NotificationDesk(NotificationStore store, NotificationChannels channels, Notifier notifier) {
        this.store = store;
        this.channels = channels;
        this.notifier = notifier;
    }

    public Notifier notifier() {
        return notifier;
    }

    /// The settings as they were saved.
    ///
    /// @throws io.gatehouse.port.ProfileStore.InvalidProfile when the file cannot be used; it names the field
    public NotificationSettings load() {
        return store.load();
    }

    /// Sends one notification over the channel of that kind, once and at once.
    ///
    /// @throws NotificationChannels.Unusable when these settings cannot be used
    /// @throws NotificationChannel.NotDelivered when the receiver did not take it
    public void test(NotificationKind kind, NotificationSettings settings, Notification notification) {
        var opened = channels.open(kind, settings);
        try (var channel = opened.orElseThrow(() -> new NotificationChannels.Unusable(kind, "it is switched off"))) {
            channel.send(notification);
        }
    }

    /// Saves the settings and has the notifier use them at once. When anything fails, what was saved before is still
    /// saved, and still used.
    ///
    /// @throws NotificationChannels.Unusable when a channel that is switched on cannot be used
    public void save(NotificationSettings settings) {
        var opened = new ArrayList<NotificationChannel>();
        try {
            for (var kind : NotificationKind.values()) {
                channels.open(kind, settings).ifPresent(opened::add);
            }
            store.save(settings);
        } catch (RuntimeException e) {
            opened.forEach(NotificationChannel::close);
            throw e;
        }
        notifier.use(opened, settings.atLeast());
    }
}
