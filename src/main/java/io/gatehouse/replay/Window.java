package io.gatehouse.replay;

import java.util.ArrayList;
import java.util.List;

/// Decides which dead letters of one link may be removed, and when, so that exactly the planned number is ever
/// delivered. Thread-safe; its lock is held for a few nanoseconds, and while acknowledging.
///
/// The broker keeps `prefetch` messages out at most, so it has delivered at most `prefetch + acknowledged` ones.
/// Holding
/// back the last acknowledgements until the last message has come means that messages beyond the end point are never
/// delivered at all: their order and the delivery count of quorum queues stay as they were.
final class Window {

    private static final int LAST_PORTION = 24;

    private final int prefetch;
    private final InFlight inFlight;

    private long quota;
    private long received;
    private long lastTag;
    private long firstUnanswered = 1;
    private long unanswered;
    private long removable;
    private long acked;
    private long held;
    private boolean careful;
    private int size;

    // Of the current consumer: the tag before its first, how many it may have out, acked and held ones.
    private long startTag;
    private long base;
    private int consumerPrefetch;
    private long consumerAcked;
    private long consumerHeld;
    private boolean cancelled;

    /// A window that takes nothing yet.
    ///
    /// @param prefetch messages out at most
    Window(int prefetch) {
        this.prefetch = prefetch;
        this.inFlight = new InFlight(prefetch);
    }

    /// Sets how many messages this link takes; before the first is delivered.
    ///
    /// @param carefully has the first one come alone, then two, then four: a link that is lost early has spent a
    /// delivery of few; and no consumer is ended while a message is on its way to it, which would spend one too
    synchronized void open(long messages, boolean carefully) {
        quota = messages;
        careful = carefully;
        size = carefully ? 1 : prefetch;
        consumerPrefetch = (int) Math.min(size, quota);
    }

    /// What the consumer that is to be started may have out.
    synchronized int consumerPrefetch() {
        return consumerPrefetch;
    }

    /// Counts a delivery in.
    ///
    /// @return false when it lies beyond the end point and is not to be touched
    synchronized boolean take(long deliveryTag) {
        lastTag = deliveryTag;
        if (received >= quota) {
            return false;
        }
        received++;
        return true;
    }

    /// Notes a message that is about to be published.
    ///
    /// @return its sequence number
    synchronized long send(long deliveryTag, String messageId) {
        unanswered++;
        return inFlight.sent(deliveryTag, messageId);
    }

    /// Notes a message that stays where it is.
    synchronized void hold(long deliveryTag) {
        held++;
        if (deliveryTag > startTag) {
            consumerHeld++;
        }
    }

    /// Notes that a published message has no queue.
    ///
    /// @return whether it was in flight
    synchronized boolean returned(long sequence) {
        var tag = inFlight.returned(sequence);
        if (tag != 0) {
            hold(tag);
        }
        return tag != 0;
    }

    /// Notes that one of the published messages has no queue and nobody can tell which: none is removed that is not
    /// answered.
    ///
    /// @return how many
    synchronized long returnedAll() {
        var count = 0L;
        for (var sequence = firstUnanswered; sequence < inFlight.end(); sequence++) {
            count += returned(sequence) ? 1 : 0;
        }
        return count;
    }

    /// Notes a confirm.
    ///
    /// @return how many messages may be removed that could not before
    synchronized long confirmed(long sequence, boolean upTo) {
        var before = removable;
        for (var s = upTo ? firstUnanswered : sequence; s <= sequence; s++) {
            if (inFlight.isUnanswered(s)) {
                unanswered--;
                removable += inFlight.confirmed(s) ? 1 : 0;
            }
        }
        skipAnswered();
        return removable - before;
    }

    /// Notes that the broker did not take messages.
    ///
    /// @return the publisher's ids of those, "" for one without
    synchronized List<String> rejected(long sequence, boolean upTo) {
        var refused = new ArrayList<String>();
        for (var s = upTo ? firstUnanswered : sequence; s <= sequence; s++) {
            if (inFlight.isUnanswered(s)) {
                unanswered--;
                refused.add(inFlight.id(s));
                hold(inFlight.rejected(s));
            }
        }
        skipAnswered();
        return refused;
    }

    private void skipAnswered() {
        while (firstUnanswered < inFlight.end() && !inFlight.isUnanswered(firstUnanswered)) {
            firstUnanswered++;
        }
    }

    /// Removes what may be removed now.
    ///
    /// @return how many
    synchronized long acknowledge(Acks acks) {
        var before = acked;
        if (held > 0) {
            acknowledgeEach(acks);
        } else {
            acknowledgePrefix(acks);
        }
        return acked - before;
    }

    // Nothing is held: every tag up to the last confirmed one in a row can go at once.
    private void acknowledgePrefix(Acks acks) {
        var first = inFlight.lowest();
        var allowance = allowance();
        var end = first;
        while (inFlight.isConfirmed(end) && (inFlight.tag(end) <= startTag || allowance > 0)) {
            allowance -= inFlight.tag(end) > startTag ? 1 : 0;
            end++;
        }
        if (end > first) {
            acks.ack(inFlight.tag(end - 1), true);
            for (var s = first; s < end; s++) {
                settleAcked(s);
            }
        }
    }

    // A quorum queue takes few single acknowledgements at a time, and a channel that closes forgets those that wait:
    // the last ones go in small portions.
    private void acknowledgeEach(Acks acks) {
        var end = inFlight.end();
        var last = cancelled ? acked + LAST_PORTION : Long.MAX_VALUE;
        for (var s = inFlight.lowest(); s < end && removable > 0 && acked < last; s++) {
            if (inFlight.isConfirmed(s) && (inFlight.tag(s) <= startTag || allowance() > 0)) {
                acks.ack(inFlight.tag(s), false);
                settleAcked(s);
            }
        }
    }

    // How many of the current consumer's messages may go without bringing one from beyond the end point.
    private long allowance() {
        if (cancelled) {
            return Long.MAX_VALUE;
        }
        return careful && isEnding() ? 0 : quota - base - consumerPrefetch - consumerAcked;
    }

    private void settleAcked(long sequence) {
        if (inFlight.tag(sequence) > startTag) {
            consumerAcked++;
        }
        inFlight.settle(sequence);
        acked++;
        removable--;
    }

    /// True when a fresh consumer is to take the place of this one: held messages fill so much of its window that
    /// little could flow beside them, or a larger window is due.
    synchronized boolean isOver() {
        return isEnding() && (!careful || isOut());
    }

    private boolean isEnding() {
        return !cancelled && received < quota && (size < prefetch || consumerHeld >= Math.max(1, consumerPrefetch / 2));
    }

    // Everything that the broker may deliver to this consumer has come, and everything before it is done with.
    private boolean isOut() {
        return received - base - consumerAcked >= consumerPrefetch && acked + held >= base;
    }

    /// Notes that the consumer was cancelled and that everything it was given has been taken: a fresh one may start.
    synchronized void renew() {
        size = careful ? Math.min(size * 2, prefetch) : prefetch;
        base = received;
        startTag = lastTag;
        consumerPrefetch = (int) Math.min(size, quota - received);
        consumerAcked = 0;
        consumerHeld = 0;
    }

    /// Notes that the consumer was cancelled for good: no acknowledgement can bring another delivery.
    synchronized void cancelled() {
        cancelled = true;
    }

    int prefetch() {
        return prefetch;
    }

    synchronized boolean anyHeld() {
        return held > 0;
    }

    synchronized boolean isFull() {
        return received >= quota;
    }

    synchronized long received() {
        return received;
    }

    /// Sent and neither confirmed nor refused.
    synchronized long unanswered() {
        return unanswered;
    }

    /// Confirmed or refused.
    synchronized long answered() {
        return inFlight.end() - 1 - unanswered;
    }

    /// Confirmed and not removed yet.
    synchronized long removable() {
        return removable;
    }

    /// Removed ones of which the broker has not shown yet that it knows: a delivery beyond the window shows it.
    synchronized long unprovenAcks() {
        var proven = Math.max(0, received - base - consumerPrefetch);
        return Math.max(0, Math.min(acked, consumerAcked - proven));
    }
}
