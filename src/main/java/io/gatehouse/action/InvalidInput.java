package io.gatehouse.action;

/// A field's value cannot be used. Nothing was asked of a broker.
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidInput(String field, String what) {
        super(field + " " + what);
        this.field = field;
    }

    public InvalidInput(String field, String what, Throwable cause) {
        super(field + " " + what, cause);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
