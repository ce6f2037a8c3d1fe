package io.gatehouse.adapter.store;

import io.gatehouse.domain.Tier;
import java.util.List;
import java.util.Locale;

/// The tables. One table of chunks per tier: keys grow with time there, so that pages fill up and whole pages fall free
/// together; no index is needed beside the key.
final class Schema {

    static final List<String> STATEMENTS = List.of(
            "create table series (id integer primary key, metric text not null, subject text not null,"
                    + " seen integer not null, unique (metric, subject))",
            "create table " + chunks(Tier.SECOND) + " (id integer primary key, packed blob not null)",
            "create table " + chunks(Tier.TEN_SECONDS) + " (id integer primary key, packed blob not null)",
            "create table " + chunks(Tier.MINUTE) + " (id integer primary key, packed blob not null)",
            "create table open (series integer not null, tier text not null, start integer not null,"
                    + " packed blob not null, primary key (series, tier)) without rowid",
            "create table journal (id integer primary key, readings blob not null)",
            "create table alarm (id integer primary key, at integer not null, metric text not null,"
                    + " subject text not null, rule text not null, transition text not null, severity text not null,"
                    + " who text not null, detail text not null, words text not null)",
            "create index alarm_at on alarm (at)");

    private Schema() {}

    static String chunks(Tier tier) {
        return "chunk_" + tier.name().toLowerCase(Locale.ROOT);
    }
}
