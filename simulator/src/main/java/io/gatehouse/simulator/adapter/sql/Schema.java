package io.gatehouse.simulator.adapter.sql;

import java.util.List;

/// The tables.
final class Schema {

    private Schema() {}

    static List<String> tables(Dialect dialect) {
        return List.of("""
                create table if not exists tickets (
                  number %1$s,
                  user_id %2$s not null,
                  event_id %2$s not null,
                  unique (user_id, event_id)
                )""".formatted(dialect.numbered(), dialect.text()));
    }
}
