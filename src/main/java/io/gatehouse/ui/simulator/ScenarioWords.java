package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.ArrivalShape;
import io.gatehouse.domain.simulation.ScenarioFault;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.port.SimulationControl.ScenarioUnusable;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.util.ArrayList;
import java.util.List;

/// What the screen says of scenarios.
record ScenarioWords(Figures figures) {

    private static final int PERCENT = 100;
    private static final double MILLI = 1_000;

    /// What a scenario is called; its name where it is not offered any more.
    String title(List<ScenarioOffer> offers, String name) {
        return offers.stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .map(offer -> Shown.name(offer.title()))
                .orElse(Shown.name(name));
    }

    /// Who arrives: the curve in numbers.
    String arrivals(ScenarioOffer offer) {
        return figures.texts().get("simulator.shape." + offer.arrivals().id(), arguments(offer.arrivals()));
    }

    private Object[] arguments(ArrivalShape shape) {
        var arguments = new ArrayList<Object>();
        shape.rates().forEach(rate -> arguments.add(figures.perSecond(rate)));
        shape.times().forEach(time -> arguments.add(figures.duration(time)));
        return arguments.toArray();
    }

    /// For how long, how many people, how many workers.
    String size(ScenarioOffer offer) {
        var texts = figures.texts();
        var lasting = offer.lasting()
                .map(time -> texts.get("simulator.lasting", figures.duration(time), figures.count(offer.people())))
                .orElse(texts.get("simulator.endless"));
        var workers =
                texts.get("simulator.crew", figures.count((long) offer.workers()), time(offer.workMillis(), figures));
        var failing = offer.failureRate() == 0
                ? ""
                : " · " + texts.get("simulator.failing", figures.level(offer.failureRate() * PERCENT));
        return lasting + " · " + workers + failing;
    }

    /// A time with no more digits than it has: 5 ms, 2 s.
    static String time(double millis, Figures figures) {
        return millis < MILLI
                ? figures.texts().get("figure.millis", figures.level(millis))
                : figures.texts().get("figure.seconds", figures.level(millis / MILLI));
    }

    /// What is wrong with a file, a line for each place.
    List<String> faults(Exception failure) {
        return failure instanceof ScenarioUnusable unusable
                ? unusable.faults().stream().map(this::fault).toList()
                : List.of(figures.texts().get(failure));
    }

    private String fault(ScenarioFault fault) {
        var texts = figures.texts();
        var place = fault.line() == 0
                ? ""
                : texts.get("simulator.place", String.valueOf(fault.line()), String.valueOf(fault.column())) + " ";
        var field = fault.field().isEmpty() ? "" : Shown.name(fault.field()) + ": ";
        return place + field + Shown.name(fault.words());
    }
}
