package io.gatehouse.replay;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitMessage;
import io.gatehouse.port.ReplayLink;
import org.jspecify.annotations.Nullable;

/// What a link tells, taken down for the thread that watches over it; called from the link's own threads.
final class LinkEvents implements ReplayLink.Listener {

    private final boolean faithful;
    private final DeliveryLimit limit;
    private final Tally tally;
    private final ReplayWatch watch;
    private final Window window;
    private final Gate gate;
    private final Outbound outbound;
    private final Silence silence;
    private final Stall stall = new Stall();
    private final long numbersBefore;
    private final int ackBatch;

    private volatile @Nullable ReplayLink link;
    private volatile @Nullable LinkEnd end;
    private volatile boolean closing;
    private volatile boolean cameBack;
    private volatile long nearLimit = -1;

    LinkEvents(ReplayPlan plan, Tally tally, ReplayWatch watch, Window window, Gate gate) {
        this.faithful = plan.rules().faithful();
        this.limit = plan.limit();
        this.tally = tally;
        this.watch = watch;
        this.window = window;
        this.gate = gate;
        this.outbound = new Outbound(plan, tally, watch, window, gate);
        this.numbersBefore = tally.sent();
        this.silence = new Silence(numbersBefore > 0, tally.remaining());
        // Small batches: each one lets the broker deliver as many again, and a large one lets it wait.
        this.ackBatch = Math.max(1, window.prefetch() / 100);
    }

    void linked(ReplayLink current) {
        link = current;
    }

    /// How the link ended, as far as the link itself told.
    @Nullable
    LinkEnd end() {
        return end;
    }

    /// The first way it ended stands; nothing more is sent.
    void end(LinkEnd how) {
        if (end == null) {
            end = how;
        }
        gate.shut();
    }

    /// Ends the link when nothing has come over it for too long, though it is open and nothing holds it back.
    void endWhenStalled() {
        var progress = window.received() + window.answered();
        if (stall.isTooLong(progress, gate.isClosed() || silence.isBusy(), System.nanoTime())) {
            var words = "RabbitMQ has delivered and confirmed nothing for " + Stall.PATIENCE.toSeconds() + " s";
            end(new LinkEnd.Lost(new BrokerException.Unreachable(Broker.RABBITMQ, words, null)));
        }
    }

    /// False once there is nothing more to do: the link ended, or the run met its own messages.
    boolean goesOn() {
        return end == null && !cameBack && !isNearLimit();
    }

    /// True once a message came that has hardly a delivery left.
    boolean isNearLimit() {
        return nearLimit >= 0;
    }

    /// How often that message was given back, negative for none.
    long nearLimit() {
        return nearLimit;
    }

    /// True on every link but the first that sent anything.
    boolean isAfterLoss() {
        return numbersBefore > 0;
    }

    /// Takes nothing more that is delivered.
    void close() {
        closing = true;
    }

    /// True once per stretch in which nothing was delivered.
    boolean isSilent() {
        return silence.isLong(window.received());
    }

    /// Removes what may be removed now.
    void acknowledge(ReplayLink current) {
        var removed = window.acknowledge(current::ack);
        if (removed > 0) {
            watch.removed(tally.replayed(removed));
        }
    }

    @Override
    public void delivered(ReplayLink.Letter letter) {
        var current = link;
        if (current == null || leaves(letter, current) || closing || !goesOn() || !window.take(letter.deliveryTag())) {
            return;
        }
        silence.begin();
        try {
            if (!outbound.handle(letter, current)) {
                cameBack = true;
            }
        } catch (BrokerException e) {
            end(LinkEnd.of(e));
        } finally {
            silence.end();
        }
    }

    // Looked at even when nothing more is taken: a message that is held already and must not come back is rescued.
    private boolean leaves(ReplayLink.Letter letter, ReplayLink current) {
        if (!limit.isSet() || !limit.isNearlySpentBy(letter.deliveries())) {
            return false;
        }
        // Before it counts as received: whoever sees that sees this too, and lets no others come.
        nearLimit = Math.max(nearLimit, letter.deliveries());
        // From now on each one is acknowledged alone: it lies between others that go.
        window.hold(letter.deliveryTag());
        if (limit.isSpentBy(letter.deliveries()) && end == null) {
            var _ = window.take(letter.deliveryTag());
            try {
                outbound.putBack(letter, current);
            } catch (BrokerException e) {
                end(LinkEnd.of(e));
            }
        }
        return true;
    }

    @Override
    public void returned(RabbitMessage message, String why) {
        // A faithful copy bears no number of ours, and everything goes to one queue: nothing unanswered is removed.
        var number = Stamp.of(message.headers()).map(Stamp::number).orElse(0L);
        var count = faithful ? window.returnedAll() : window.returned(number - numbersBefore) ? 1 : 0;
        if (count > 0) {
            tally.held(Held.UNROUTABLE, count, why);
            tally.list(new HeldMessage(
                    Held.UNROUTABLE,
                    message.messageId().orElse(""),
                    Outbound.shown(message.exchange()),
                    message.routingKey()));
        }
    }

    @Override
    public void confirmed(long sequence, boolean upTo) {
        var _ = window.confirmed(sequence, upTo);
        var current = link;
        if (current != null && !closing && window.removable() >= ackBatch) {
            try {
                acknowledge(current);
            } catch (BrokerException e) {
                end(LinkEnd.of(e));
            }
        }
    }

    @Override
    public void rejected(long sequence, boolean upTo) {
        var ids = window.rejected(sequence, upTo);
        tally.held(Held.REJECTED, ids.size(), "");
        ids.forEach(id -> tally.list(new HeldMessage(Held.REJECTED, id, "", "")));
    }

    @Override
    public void blocked(String why) {
        gate.block(true);
        watch.paused(why);
    }

    @Override
    public void unblocked() {
        gate.block(false);
        watch.resumed();
    }

    @Override
    public void lost(BrokerException why) {
        end(new LinkEnd.Lost(why));
    }

    @Override
    public void refused(BrokerException why) {
        end(new LinkEnd.Refused(why));
    }
}
