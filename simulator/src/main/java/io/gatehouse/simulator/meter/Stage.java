package io.gatehouse.simulator.meter;

import java.util.Locale;

/// The parts of a user's way that are timed on their own.
public enum Stage {
    /// Being put into the line: Redis' answer.
    ENTER,
    /// Being let in: Redis' answer to who comes next.
    ADMISSION,
    /// Reserving a seat: from being let in to having paid for it, or to leaving without one.
    RESERVATION,
    /// Paying: the payment service's answer, or none in time.
    PAYMENT,
    /// Asking for the ticket: the broker's confirm.
    PUBLISH,
    /// The ticket service's work.
    WORK,
    /// Keeping the event: the answer of all in-sync replicas.
    EVENT,
    /// Being told: from the event's time to the notifier's having read it.
    NOTIFICATION,
    /// Having heard: from the event's time to the user's confirming it.
    RECEIPT,
    /// The whole way: from the request's being taken from its queue to the ticket, and from the intended arrival.
    TICKET;

    /// What it is called in reports: `ticket`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
