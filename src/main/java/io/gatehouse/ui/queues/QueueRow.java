package io.gatehouse.ui.queues;

import io.gatehouse.domain.QueueState;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A line of the table of queues: the same object as long as the queue exists, with changing content.
final class QueueRow {

    private final ReadOnlyObjectWrapper<QueueState> state;

    QueueRow(QueueState state) {
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    String name() {
        return state.get().name().value();
    }

    QueueState state() {
        return state.get();
    }

    void update(QueueState newState) {
        if (!newState.equals(state.get())) {
            state.set(newState);
        }
    }

    ReadOnlyObjectProperty<QueueState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
