package io.gatehouse.domain;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What the broker counts in every queue of a virtual host at one moment, packed: ten thousand queues take a few
/// hundred kilobytes. Queues are numbered from 0 in the order of their names. Immutable, any thread.
public final class QueueCounts {

    /// Stands for a number that the broker did not tell.
    public static final long NOT_TOLD = -1;

    /// No queue at all.
    public static final QueueCounts NONE = new QueueCounts(List.of(), new long[0], new long[0], new long[0], "");

    private final List<String> names;
    private final long[] ready;
    private final long[] unacked;
    private final long[] consumers;
    private final String origin;

    /// Keeps the arrays, which nobody may change any more; all are as long as the list.
    ///
    /// @param names sorted, without duplicates
    /// @param ready messages waiting to be delivered, or [#NOT_TOLD]
    /// @param unacked messages delivered and not yet acknowledged, or [#NOT_TOLD]
    /// @param consumers active consumers, or [#NOT_TOLD]
    /// @param origin which of the broker's lists this was read from, for people
    public QueueCounts(List<String> names, long[] ready, long[] unacked, long[] consumers, String origin) {
        this.names = names;
        this.ready = ready;
        this.unacked = unacked;
        this.consumers = consumers;
        this.origin = origin;
    }

    public int size() {
        return names.size();
    }

    /// All names, sorted.
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /// The number of the queue of that name, empty when there is none.
    public OptionalInt find(String name) {
        var at = Collections.binarySearch(names, name);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /// The numbers of all queues.
    public IntStream queues() {
        return IntStream.range(0, size());
    }

    public String name(int queue) {
        return names.get(queue);
    }

    /// Messages waiting to be delivered, or [#NOT_TOLD].
    public long readyMessages(int queue) {
        return ready[queue];
    }

    /// Messages delivered and not yet acknowledged, or [#NOT_TOLD].
    public long unackedMessages(int queue) {
        return unacked[queue];
    }

    /// Active consumers, or [#NOT_TOLD].
    public long consumers(int queue) {
        return consumers[queue];
    }

    public String origin() {
        return origin;
    }
}
