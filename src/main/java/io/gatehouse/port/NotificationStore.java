package io.gatehouse.port;

import io.gatehouse.domain.NotificationSettings;

/// Where this user's notification settings are kept. May be called from any thread; blocks on the disk.
public interface NotificationStore {

    /// What was saved, or none where nothing was.
    ///
    /// @throws ProfileStore.InvalidProfile when the file cannot be used; the message names the field
    NotificationSettings load();

    void save(NotificationSettings settings);
}
