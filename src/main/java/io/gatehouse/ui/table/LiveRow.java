package io.gatehouse.ui.table;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A line of a table: the same object as long as what it shows exists, with changing content. FX thread only.
public final class LiveRow<T> {

    private final String key;
    private final ReadOnlyObjectWrapper<T> content;

    LiveRow(String key, T content) {
        this.key = key;
        this.content = new ReadOnlyObjectWrapper<>(content);
    }

    /// What it is known by.
    public String key() {
        return key;
    }

    public T content() {
        return content.get();
    }

    void update(T newContent) {
        if (!newContent.equals(content.get())) {
            content.set(newContent);
        }
    }

    public ReadOnlyObjectProperty<T> contentProperty() {
        return content.getReadOnlyProperty();
    }
}
