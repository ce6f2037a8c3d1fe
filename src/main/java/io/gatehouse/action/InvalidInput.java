package io.gatehouse.action;

/// A field's value cannot be used. Nothing was asked of a broker.
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Text what;

    /// A value that cannot be used.
    ///
    /// @param what what is wrong and what to do, a pattern under `invalid.`
    public InvalidInput(String field, Text what) {
        super(field + ": " + what);
        this.field = field;
        this.what = what;
    }

    public String field() {
        return field;
    }

    /// What is wrong with it, for people.
    public Text what() {
        return what;
    }
}
