package io.gatehouse.port;

import io.gatehouse.domain.AdmissionKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The people who were let in.
public interface RedisActive {

    /// Somebody who was let in.
    ///
    /// @param expires when they lose their place, empty when nothing says so
    /// @param processing their request is not confirmed by the broker yet
    record ActiveUser(String user, Optional<Instant> expires, boolean processing) {}

    /// How many are active.
    long size(AdmissionKeys keys);

    /// Active people, who expires first first; who never expires stands last.
    ///
    /// @param most how many are read at most
    List<ActiveUser> all(AdmissionKeys keys, int most);

    /// One of them, empty when they are not active.
    Optional<ActiveUser> find(AdmissionKeys keys, String user);

    /// Takes the place of one of them.
    ///
    /// @return false when `who` is not as they were seen
    boolean remove(AdmissionKeys keys, ActiveUser who);

    /// Gives somebody a place who has none and does not wait.
    ///
    /// @return false when they are active or wait
    boolean add(AdmissionKeys keys, String user, Optional<Instant> expires);

    /// Takes the places of all whose time had come and whose request is not being processed.
    ///
    /// @param cutoff the time to compare with
    /// @param expected how many were seen to be expired then
    /// @return how many it were; empty when it would have been another number, and nothing was changed
    OptionalLong sweep(AdmissionKeys keys, Instant cutoff, long expected);
}
