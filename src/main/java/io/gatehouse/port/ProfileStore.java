package io.gatehouse.port;

import io.gatehouse.domain.Profile;
import java.util.List;

/// Where profiles are kept between runs. May be called from any thread; blocks on the disk.
public interface ProfileStore {

    /// Names of all readable profiles, sorted.
    List<String> names();

    /// Reads one profile.
    ///
    /// @throws InvalidProfile when there is none of that name, or its file names what is wrong with it
    Profile load(String name);

    /// Replaces the profile of the same name, or leaves the old one untouched when writing fails. Typed secrets are
    /// not written.
    void save(Profile profile);

    /// A profile that cannot be used; the message names the field and what to do.
    final class InvalidProfile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InvalidProfile(String message) {
            super(message);
        }
    }
}
