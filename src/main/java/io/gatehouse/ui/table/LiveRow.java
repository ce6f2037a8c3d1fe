package io.gatehouse.ui.table;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A line of a table: the same object as long as what it shows exists, with changing content. Only the cells that show
/// it listen to it. FX thread only.
public final class LiveRow<T> {

    private final String key;
    private final String folded;
    private final ReadOnlyObjectWrapper<T> content;

    LiveRow(String key, T content) {
        this.key = key;
        this.folded = key.toLowerCase(Locale.ROOT);
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

    /// Whether the key contains that part.
    ///
    /// @param part in lower case
    boolean matches(String part) {
        return part.isEmpty() || folded.contains(part);
    }

    public ReadOnlyObjectProperty<T> contentProperty() {
        return content.getReadOnlyProperty();
    }
}
