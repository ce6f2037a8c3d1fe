package io.gatehouse.port;

import java.util.List;

/// Lists as queues.
public interface RedisLists {

    /// Which end elements are taken from; they are put to the other end of the other list, so that their order stays.
    enum End {
        HEAD,
        TAIL
    }

    long size(String key);

    /// Elements in order from the head.
    ///
    /// @param skip how many to leave out at the head
    List<String> page(String key, long skip, int count);

    /// A digest of the elements at one end and of how long the list is.
    String digest(String key, End from, long count);

    /// Moves elements to another list.
    ///
    /// @param digest as it was seen
    /// @return false when the list is not as it was seen
    boolean move(String from, String to, End end, long count, String digest);
}
