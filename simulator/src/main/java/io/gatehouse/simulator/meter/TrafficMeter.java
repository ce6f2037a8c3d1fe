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
    private final StageTimes stages;
    private final PublishedMeters published = new PublishedMeters();
    private final ReceiptMeter receipts = new ReceiptMeter();

    public TrafficMeter(LongSupplier elapsedMillis) {
        this.elapsedMillis = elapsedMillis;
        this.arrivals = new RollingRate(elapsedMillis);
        this.admissions = new RollingRate(elapsedMillis);
        this.tickets = new RollingRate(elapsedMillis);
        this.notifications = new RollingRate(elapsedMillis);
        this.stages = new StageTimes(elapsedMillis);
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
    /// @param serviceNanos since a worker took the request
    public void issued(long intendedMillis, long serviceNanos) {
        tickets.add(1);
        stages.passed(Stage.TICKET, intendedMillis, serviceNanos);
    }

    /// A ticket was heard of that somebody else made out.
    ///
    /// @param intendedMillis when its user was due to arrive, since the start
    public void seen(long intendedMillis) {
        tickets.add(1);
        stages.response(Stage.TICKET).record((elapsedMillis.getAsLong() - intendedMillis) * 1_000_000);
    }

    /// How long each stage takes.
    public StageTimes stages() {
        return stages;
    }

    public void notified() {
        notifications.add(1);
    }

    /// Users can confirm that they were told: says so from now on, in numbers and in what is published.
    public void expectReceipts() {
        receipts.expect();
        published.publish(receipts);
    }

    /// Who has confirmed that they were told.
    public ReceiptMeter receipts() {
        return receipts;
    }

    /// What the service publishes of itself.
    public PublishedMeters published() {
        return published;
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
                stages.response(Stage.TICKET).percentileMillis(95),
                stages.service(Stage.PUBLISH).percentileMillis(95),
                receipts.counts());
    }
}
