package io.gatehouse.ui.services;

import io.gatehouse.domain.Severity;

/// A service in the table, in words.
///
/// @param health the service's own word, or what is known instead
/// @param figures of its metrics, the last there were while it does not answer
/// @param answer how old that is, or why there is nothing newer
record ServiceRow(String name, Severity severity, String health, Cells figures, String answer) {

    /// The figures in the order of the columns; "–" where there is none.
    record Cells(String reservationTime, String lockTimeouts, String workerTime, String breakers) {}
}
