package io.gatehouse.ui.connect;

/// A field of the form whose text cannot be used; `key` is the message that says why.
final class InvalidField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FormField field;
    private final String key;

    InvalidField(FormField field, String key) {
        super(field.id() + ": " + key);
        this.field = field;
        this.key = key;
    }

    FormField field() {
        return field;
    }

    String key() {
        return key;
    }
}
