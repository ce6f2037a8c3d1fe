package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.IntColumn;
import java.util.HashMap;
import java.util.Map;

/// Tickets in memory, for as long as the program runs: four bytes each. Thread-safe, never blocks, never unavailable.
public final class MemoryTicketOffice implements TicketOffice {

    private final IntColumn tickets = new IntColumn();
    private final Map<String, Integer> foreignTickets = new HashMap<>();
    private final boolean idempotent;
    private int lastTicket;

    /// An office without tickets.
    ///
    /// @param idempotent false for a naive office, which never looks whether there is a ticket already
    public MemoryTicketOffice(boolean idempotent) {
        this.idempotent = idempotent;
    }

    @Override
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
