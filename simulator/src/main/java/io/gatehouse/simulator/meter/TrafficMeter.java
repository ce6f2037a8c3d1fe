package io.gatehouse.simulator.meter;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.TrafficSnapshot;
import java.time.Duration;
import java.util.function.LongSupplier;

/// What the stages report as they work, for the screen and the verdict. Thread-safe, never blocks.
public final class TrafficMeter {

    private final LongSupplier elapsedMillis;
    private final RollingRate arrivals;
    private final RollingRate admissions;
    private final RollingRate tickets;
    private final RollingRate notifications;
    private final LatencyRecord endToEnd = new LatencyRecord();
    private final LatencyRecord confirms = new LatencyRecord();
    private final PublishedMeters published = new PublishedMeters();

    public TrafficMeter(LongSupplier elapsedMillis) {
        this.elapsedMillis = elapsedMillis;
        this.arrivals = new RollingRate(elapsedMillis);
        this.admissions = new RollingRate(elapsedMillis);
        this.tickets = new RollingRate(elapsedMillis);
        this.notifications = new RollingRate(elapsedMillis);
    }

    public void arrived() {
        arrivals.add(1);
    }

    public void admitted(int people) {
        admissions.add(people);
    }

    /// A ticket was made out.
    ///
    /// @param intendedMillis when its user was due to arrive, since the start
    public void issued(long intendedMillis) {
        tickets.add(1);
        endToEnd.record((elapsedMillis.getAsLong() - intendedMillis) * 1_000_000);
    }

    /// The broker confirmed a request that was published that long before.
    public void confirmed(long nanos) {
        confirms.record(nanos);
    }

    public void notified() {
        notifications.add(1);
    }

    /// What the service publishes of itself.
    public PublishedMeters published() {
        return published;
    }

    /// From the intended arrival to the ticket.
    public double endToEndPercentileMillis(double percentile) {
        return endToEnd.percentileMillis(percentile);
    }

    /// The numbers of this moment, beside the books of this moment.
    public TrafficSnapshot snapshot(LedgerSnapshot ledger) {
        return new TrafficSnapshot(
                Duration.ofMillis(elapsedMillis.getAsLong()),
                ledger,
                arrivals.perSecond(),
                admissions.perSecond(),
                tickets.perSecond(),
                notifications.perSecond(),
                endToEndPercentileMillis(95),
                confirms.percentileMillis(95));
    }
}
