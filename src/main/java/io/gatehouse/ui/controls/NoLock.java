package io.gatehouse.ui.controls;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DataSetLock;
import java.util.function.Supplier;

/// Lets everybody through at once: for data sets of a single thread.
final class NoLock<D extends DataSet> implements DataSetLock<D> {

    private static final long serialVersionUID = 1L;

    private final transient D dataSet;

    NoLock(D dataSet) {
        this.dataSet = dataSet;
    }

    private D run(Runnable guarded) {
        guarded.run();
        return dataSet;
    }

    @Override
    public D readLock() {
        return dataSet;
    }

    @Override
    public D readLockGuard(Runnable reading) {
        return run(reading);
    }

    @Override
    public <R> R readLockGuard(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public D readLockGuardOptimistic(Runnable reading) {
        return run(reading);
    }

    @Override
    public <R> R readLockGuardOptimistic(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public D readUnLock() {
        return dataSet;
    }

    @Override
    public D writeLock() {
        return dataSet;
    }

    @Override
    public D writeLockGuard(Runnable writing) {
        return run(writing);
    }

    @Override
    public <R> R writeLockGuard(Supplier<R> writing) {
        return writing.get();
    }

    @Override
    public D writeUnLock() {
        return dataSet;
    }
}
