package io.gatehouse.simulator.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where a ledger keeps its rows.
///
/// @param cells each user's place and since when
/// @param intendedMillis when each user was due
/// @param issuedTickets the ticket that was made out for each user first
/// @param notifiedTickets the ticket that each user was told of
/// @param tallies what is counted beside the users, by [Tally]
public record LedgerStore(
        IntColumn cells,
        IntColumn intendedMillis,
        IntColumn issuedTickets,
        IntColumn notifiedTickets,
        IntColumn tallies) {

    /// The files of [#in].
    public static final List<String> FILES = List.of("places", "intended", "issued", "notified", "tallies");

    /// Rows that end with this process.
    public static LedgerStore inMemory() {
        return new LedgerStore(new IntColumn(), new IntColumn(), new IntColumn(), new IntColumn(), new IntColumn());
    }

    /// Rows that outlive this process, also its `kill -9`. One process at a time may use them.
    ///
    /// @throws IOException when the folder's files cannot be used
    public static LedgerStore in(Path folder) throws IOException {
        return new LedgerStore(
                MappedColumn.in(folder.resolve(FILES.get(0))),
                MappedColumn.in(folder.resolve(FILES.get(1))),
                MappedColumn.in(folder.resolve(FILES.get(2))),
                MappedColumn.in(folder.resolve(FILES.get(3))),
                MappedColumn.in(folder.resolve(FILES.get(4))));
    }
}
