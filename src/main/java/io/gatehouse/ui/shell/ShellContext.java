package io.gatehouse.ui.shell;

import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RecordingDesk;
import io.gatehouse.ui.fx.FxBridge;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;

/// What every screen of an open profile works with.
///
/// @param clock that of the recording where one is played
/// @param desk records the profile
public record ShellContext(
        OpenedConsole console, Figures figures, Clock clock, Tasks tasks, FxBridge bridge, RecordingDesk desk) {}
