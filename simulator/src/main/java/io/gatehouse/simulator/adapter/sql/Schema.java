package io.gatehouse.simulator.adapter.sql;

import java.util.List;

/// The tables.
final class Schema {

    private static final String TICKETS = """
            create table if not exists tickets (
              number %1$s,
              user_id %2$s not null,
              event_id %2$s not null,
              unique (user_id, event_id)
            )""";

    /// Confirmed once it is paid.
    private static final String RESERVATIONS = """
            create table if not exists reservations (
              event_id %2$s not null,
              seat_id %2$s not null,
              user_id %2$s not null,
              confirmed integer not null,
              unique (event_id, seat_id),
              unique (event_id, user_id)
            )""";

    /// The payment service's own.
    private static final String CHARGES = """
            create table if not exists charges (
              idempotency_key %2$s not null primary key,
              paid integer not null
            )""";

    private Schema() {}

    static List<String> tables(Dialect dialect) {
        return List.of(TICKETS, RESERVATIONS, CHARGES).stream()
                .map(table -> table.formatted(dialect.numbered(), dialect.text()))
                .toList();
    }
}
