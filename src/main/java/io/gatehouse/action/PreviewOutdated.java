package io.gatehouse.action;

/// What was previewed is no longer so. Nothing was changed; preview again.
public final class PreviewOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text whatChanged;

    public PreviewOutdated(Text whatChanged) {
        super(whatChanged.toString());
        this.whatChanged = whatChanged;
    }

    /// What is not as it was, for people.
    public Text whatChanged() {
        return whatChanged;
    }
}
