package io.gatehouse.port;

import io.gatehouse.domain.drill.BlindChoice;
import io.gatehouse.domain.drill.BlindView;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.simulation.Hindrance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// No drill and nothing to play it with.
record NoDrills(Hindrance why) implements DrillControl {

    @Override
    public List<DrillOffer> drills(Locale language) {
        return List.of();
    }

    @Override
    public Optional<Hindrance> hindrance() {
        return Optional.of(why);
    }

    @Override
    public void start(String drill, long seed) {}

    @Override
    public DrillState state() {
        return new DrillState.Idle();
    }

    @Override
    public void startBlind(BlindChoice choice) {}

    @Override
    public Optional<BlindView> blind() {
        return Optional.empty();
    }

    @Override
    public void noticed() {}

    @Override
    public void diagnose(String drill) {}

    @Override
    public void hint() {}

    @Override
    public void giveUp() {}

    @Override
    public void putAway() {}
}
