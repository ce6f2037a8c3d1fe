package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.IntColumn;
import java.util.HashMap;
import java.util.Map;

/// The register of tickets, which outlives every worker: one ticket per user and event, however often it is asked
/// for; a naive one makes out another each time. Thread-safe.
public final class TicketOffice {

    private final IntColumn tickets = new IntColumn();
    private final Map<String, Integer> foreignTickets = new HashMap<>();
    private final boolean idempotent;
    private int lastTicket;

    /// An office without tickets.
    ///
    /// @param idempotent false for a naive office, which never looks whether there is a ticket already
    public TicketOffice(boolean idempotent) {
        this.idempotent = idempotent;
    }

    /// A ticket; `first` when it was made out just now.
    public record Ticket(int number, boolean first) {}

    /// The user's ticket for what the request asks for.
    ///
    /// @param user the user's number, negative for somebody of another run
    public synchronized Ticket issue(int user, TicketRequest request) {
        int known = user >= 0 ? tickets.get(user) : foreignTickets.getOrDefault(key(request), 0);
        if (known != 0 && idempotent) {
            return new Ticket(known, false);
        }
        int number = ++lastTicket;
        if (user >= 0) {
            tickets.set(user, number);
        } else {
            foreignTickets.put(key(request), number);
        }
        return new Ticket(number, true);
    }

    private static String key(TicketRequest request) {
        return request.userId() + "/" + request.eventId();
    }
}
