package io.gatehouse.ui.action;

import io.gatehouse.action.Field;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A field being filled in: what stands in it, and what is wrong with that ("" for nothing).
record FieldModel(Field field, StringProperty value, StringProperty problem) {

    static FieldModel of(Field field) {
        return new FieldModel(field, new SimpleStringProperty(field.initial()), new SimpleStringProperty(""));
    }

    boolean isFilledIn() {
        return !field.required() || !value.get().isEmpty();
    }

    /// Whether it says something else than at first.
    boolean isChanged() {
        return !value.get().equals(field.initial());
    }
}
