package io.gatehouse.app.cli;

import io.gatehouse.action.catalog.ThisComputer;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.AuditLog.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what a simulation on a deployment was, and what came of it, into the audit log.
///
/// @param target the scenario
/// @param people how many at most, 0 where only the time ends them
/// @param effects what it does there, in English
record RunAudit(
        AuditLog log,
        InstantSource clock,
        String profile,
        String target,
        long people,
        List<String> effects,
        String commandLine) {

    private static final Logger LOG = LoggerFactory.getLogger(RunAudit.class);
    private static final String ACTION = "simulate";

    /// Before anything is done.
    ///
    /// @return why it cannot be kept: nothing must be done then
    Optional<String> started() {
        try {
            log.append(entry(Outcome.STARTED, ""));
            return Optional.empty();
        } catch (AuditLog.NotWritten e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// What came of it; one that cannot be kept any more is told of, not hidden behind a failure of the run.
    void ended(Outcome outcome, String detail) {
        try {
            log.append(entry(outcome, detail));
        } catch (AuditLog.NotWritten e) {
            LOG.warn("the end of the run is not in the audit log: {}", e.getMessage());
        }
    }

    private AuditLog.Entry entry(Outcome outcome, String detail) {
        return new AuditLog.Entry(
                clock.instant(),
                System.getProperty("user.name", ""),
                ThisComputer.name(),
                profile,
                ACTION,
                target,
                people,
                effects,
                commandLine,
                outcome,
                detail);
    }
}
