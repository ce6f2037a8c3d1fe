package io.gatehouse.ui;

import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.port.NotificationStore;

/// Keeps notification settings in memory.
public final class KeptSettings implements NotificationStore {

    private NotificationSettings kept = NotificationSettings.NONE;

    @Override
    public synchronized NotificationSettings load() {
        return kept;
    }

    @Override
    public synchronized void save(NotificationSettings settings) {
        kept = settings;
    }
}
