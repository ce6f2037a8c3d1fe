package io.gatehouse.ui.controls;

import io.gatehouse.ui.fx.Tasks;

/// What all charts of a window work with.
///
/// @param tasks where the past is read and files are written
public record ChartTools(Tasks tasks, Marks marks, ChartFiles files) {

    /// Virtual threads, no marks, the system's file dialog.
    public static final ChartTools USUAL = new ChartTools(Tasks.onVirtualThreads(), Marks.NONE, ChartFiles.ofSystem());
}
