package io.gatehouse.port;

import io.gatehouse.domain.AdmissionKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The waiting room: people in a sorted set, who came first stands first.
public interface RedisLine {

    /// Somebody who waits.
    ///
    /// @param rank the place in the line, from 1
    /// @param score the time of arrival in milliseconds since 1970, where the deployment does as documented
    record Waiter(String user, long rank, double score) {}

    /// How many wait, 0 when there is no such key.
    long size(String key);

    /// People in the order of the line.
    ///
    /// @param skip how many to leave out at its head
    List<Waiter> page(String key, long skip, int count);

    /// Where somebody stands, empty when they do not wait.
    Optional<Waiter> find(String key, String user);

    /// Gives somebody the place of that number, by a score between those who stand there.
    ///
    /// @param who as they were seen
    /// @param rank from 1; beyond the end is the end
    /// @return the new score; empty when `who` is not as they were seen, or no score lies between those two
    OptionalDouble moveToRank(String key, Waiter who, long rank);

    /// Gives somebody that score.
    ///
    /// @return false when `who` is not as they were seen
    boolean moveToScore(String key, Waiter who, double score);

    /// Takes somebody out of the line.
    ///
    /// @return false when `who` is not as they were seen
    boolean remove(String key, Waiter who);

    /// Puts somebody into the line.
    ///
    /// @return false when they wait already or are active
    boolean enter(AdmissionKeys keys, String user, double score);

    /// Lets the first of the line in: they are active, expire and are being processed before they leave the line, all
    /// in one step.
    ///
    /// @param people as they were seen at the head of the line, in its order
    /// @param until when they lose their place
    /// @return false when others stand at the head now
    boolean admit(AdmissionKeys keys, List<String> people, Instant until);
}
