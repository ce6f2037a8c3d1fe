package io.gatehouse.ui.console;

import io.gatehouse.port.DebriefStore;
import io.gatehouse.port.DrillControl;
import io.gatehouse.port.FaultControl;

/// What is rehearsed on an open profile.
public record Rehearsed(DrillControl drills, FaultControl faults, DebriefStore debriefs) {}
