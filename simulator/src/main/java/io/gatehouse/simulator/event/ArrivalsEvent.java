package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.pipeline.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// People arrive in another way from then on.
///
/// @param rate its time counts from the event
/// @param shape what the scenario calls it
record ArrivalsEvent(ArrivalRate rate, String shape) implements RunEvent {

    static final EventKind KIND = new EventKind(
            "arrivals",
            fields -> new ArrivalsEvent(
                    fields.arrivals(), fields.value().path("shape").asText()));

    @Override
    public String words() {
        return rate instanceof ArrivalRate.Steady(double perSecond)
                ? "arrivals: "
                        + BigDecimal.valueOf(perSecond).stripTrailingZeros().toPlainString() + "/s"
                : "arrivals: " + shape;
    }

    @Override
    public EventText text() {
        return rate instanceof ArrivalRate.Steady(double perSecond)
                ? EventText.of("arrivals.constant", perSecond)
                : EventText.of("arrivals." + shape);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.TRAFFIC);
    }

    @Override
    public ArrivalRate arrivals(ArrivalRate before, Duration at) {
        return new ArrivalRate.Changed(before, at, rate);
    }
}
