package io.gatehouse.simulator.pipeline;

import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.pipeline.TicketConsumer.Delivery;
import java.time.Clock;
import java.time.Duration;

/// What a worker does with a request: ask the service, then ticket → event → ack, or reject it to the dead letters.
/// In both cases the user leaves the active set. Idempotent by user and event. Thread-safe.
public final class TicketDesk {

    private final TicketService service;
    private final TicketOffice office;
    private final EventLog events;
    private final WaitingRoom room;
    private final Books books;
    private final Clock clock;

    public TicketDesk(
            TicketService service, TicketOffice office, EventLog events, WaitingRoom room, Books books, Clock clock) {
        this.service = service;
        this.office = office;
        this.events = events;
        this.room = room;
        this.books = books;
        this.clock = clock;
    }

    /// Serves one request and lets the service's time pass.
    ///
    /// @throws TicketOffice.Unavailable when the ticket could not be kept: the request went back into its queue
    /// @throws InterruptedException when the worker is ended meanwhile: nothing was decided and the request comes
    /// again
    public void serve(Delivery delivery, TicketRequest request) throws InterruptedException {
        long taken = System.nanoTime();
        int user = books.userOf(request.userId());
        var answer = service.ask(user, request.userId());
        if (answer.processing().isPositive()) {
            Thread.sleep(answer.processing());
        }
        var meters = books.meter().published();
        meters.processed(since(taken));
        books.passed(Stage.WORK, user, System.nanoTime() - taken);
        if (answer.served()) {
            issue(delivery, request, user, taken);
        } else {
            reject(delivery, request, user, answer.attempt());
            meters.served(since(taken));
        }
    }

    /// The service needs so much longer for everything from now on.
    void slow(Duration longer) {
        service.slow(longer);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private void issue(Delivery delivery, TicketRequest request, int user, long taken) throws InterruptedException {
        var ticket = ticketOrRequeue(delivery, user, request);
        if (books.ledger().issued(user, ticket.number())) {
            books.meter().issued(books.ledger().intendedMillis(user), System.nanoTime() - taken);
        }
        // A ticket that exists already gets its event again, under the same id: the first one may not have arrived.
        String id = books.run().name() + "-" + ticket.number();
        long sent = System.nanoTime();
        var _ = events.append(event(id, ReservationEvent.Type.RESERVATION_SUCCESS, request, ticket.number()))
                .whenComplete((_, failure) -> {
                    if (failure == null) {
                        delivery.ack();
                        books.passed(Stage.EVENT, user, System.nanoTime() - sent);
                        books.meter().published().served(since(taken));
                        var _ = room.leave(request.userId());
                    } else {
                        delivery.requeue();
                    }
                });
    }

    private TicketOffice.Ticket ticketOrRequeue(Delivery delivery, int user, TicketRequest request)
            throws InterruptedException {
        try {
            return delivery.conclude(request).orElseGet(() -> office.issue(user, request));
        } catch (TicketOffice.Unavailable | BrokerException e) {
            // Whether it was made out is not known: the request comes again, and asking again tells.
            delivery.requeue();
            throw e;
        }
    }

    private void reject(Delivery delivery, TicketRequest request, int user, int attempt) {
        service.failed(request.userId(), attempt);
        String id = request.userId() + "-failed-" + attempt;
        // For statistics only: the dead letter is what counts, so nobody waits for this event.
        var _ = events.append(event(id, ReservationEvent.Type.RESERVATION_FAILED, request, 0));
        books.ledger().deadLettered(user);
        delivery.reject();
        var _ = room.leave(request.userId());
    }

    private ReservationEvent event(String id, ReservationEvent.Type type, TicketRequest request, int ticket) {
        String reservation = request.eventId() + "/" + request.userId();
        return new ReservationEvent(id, type, reservation, request.userId(), request.eventId(), ticket, clock.millis());
    }
}
