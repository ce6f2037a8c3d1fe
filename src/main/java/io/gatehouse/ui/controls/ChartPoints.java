package io.gatehouse.ui.controls;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DataSetLock;
import io.fair_acc.dataset.spi.DoubleDataSet;

/// Points that only the FX thread touches, and that therefore need no lock. chartfx locks a data set for reading in a
/// layout and unlocks it after the pulse; a layout outside a pulse (a snapshot, a window's first size) leaves it
/// locked,
/// and the next write would wait for ever on the thread that would have to unlock it.
@SuppressWarnings({"NullAway", "unchecked"
}) // asked by the super constructor, before noLock is set; chartfx's own types
final class ChartPoints extends DoubleDataSet {

    private static final long serialVersionUID = 1L;

    private final transient DataSetLock<ChartPoints> noLock = new NoLock<>(this);

    ChartPoints(String styleClass) {
        super(styleClass);
    }

    @Override
    public DataSetLock<? extends DataSet> lock() {
        return noLock == null ? super.lock() : noLock;
    }
}
