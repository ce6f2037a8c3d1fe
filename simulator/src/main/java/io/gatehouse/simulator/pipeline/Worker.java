package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.pipeline.TicketConsumer.Delivery;
import io.gatehouse.simulator.pipeline.TicketOffice.Ticket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/// Stage 4: one worker with a subscription of its own, which serves one request after the other. Thread-safe.
public final class Worker implements AutoCloseable {

    private final TicketConsumer consumer;
    private final TicketDesk desk;
    private final Books books;
    private final Weakness weakness;
    private final BlockingQueue<Held> waiting = new LinkedBlockingQueue<>();
    private final Set<Held> unsettled = ConcurrentHashMap.newKeySet();
    private final Loop loop;

    /// What a worker dies of.
    interface Weakness {
        /// Nothing.
        Weakness NONE = new Weakness() {
            @Override
            public boolean diesOf(byte[] body) {
                return false;
            }

            @Override
            public void die() {}
        };

        boolean diesOf(byte[] body);

        /// Must return at once, and has the worker killed soon.
        void die();
    }

    /// A worker that has begun to work.
    public Worker(String name, TicketConsumer consumer, TicketDesk desk, Books books) {
        this(name, consumer, desk, books, Weakness.NONE);
    }

    /// The same, with a weakness.
    Worker(String name, TicketConsumer consumer, TicketDesk desk, Books books, Weakness weakness) {
        this.weakness = weakness;
        this.consumer = consumer;
        this.desk = desk;
        this.books = books;
        this.loop = Loop.start(name, this::step);
        consumer.start(new Intake());
    }

    private void step() throws InterruptedException {
        Held next = waiting.take();
        // What came over a connection that broke comes again, to this worker or another.
        if (unsettled.contains(next)) {
            desk.serve(next, next.request);
        }
    }

    /// Takes no more requests and goes on with those it holds.
    void stopTaking() {
        consumer.stopTaking();
    }

    /// Whether it holds no request.
    boolean idle() {
        return unsettled.isEmpty();
    }

    /// Ends the worker as a crash would: in the middle of its work, without a word to the broker.
    public void kill() {
        consumer.kill();
        loop.close();
    }

    /// Ends the worker orderly; what it holds goes back into the queue.
    @Override
    public void close() {
        consumer.close();
        loop.close();
    }

    private final class Intake implements TicketConsumer.Receiver {
        @Override
        public void delivered(Delivery delivery) {
            if (weakness.diesOf(delivery.body())) {
                weakness.die();
                return;
            }
            PipelineJson.readRequest(delivery.body())
                    .ifPresentOrElse(request -> hold(new Held(delivery, request)), delivery::reject);
        }

        private void hold(Held taken) {
            unsettled.add(taken);
            books.ledger().delivered(taken.user);
            waiting.add(taken);
        }

        @Override
        public void connectionLost() {
            waiting.clear();
            unsettled.forEach(one -> books.ledger().requeued(one.user));
            unsettled.clear();
        }
    }

    /// A delivery that is in the worker's hands until it is settled.
    private final class Held implements Delivery {
        private final Delivery delivery;
        private final TicketRequest request;
        private final int user;

        private Held(Delivery delivery, TicketRequest request) {
            this.delivery = delivery;
            this.request = request;
            this.user = books.userOf(request.userId());
        }

        @Override
        public byte[] body() {
            return delivery.body();
        }

        @Override
        public Optional<Ticket> conclude(TicketRequest asked) throws InterruptedException {
            return delivery.conclude(asked);
        }

        @Override
        public void ack() {
            unsettled.remove(this);
            delivery.ack();
        }

        @Override
        public void reject() {
            unsettled.remove(this);
            delivery.reject();
        }

        @Override
        public void requeue() {
            unsettled.remove(this);
            books.ledger().requeued(user);
            delivery.requeue();
        }
    }
}
