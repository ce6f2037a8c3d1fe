package io.gatehouse.action;

/// What was previewed is no longer so. Nothing was changed; preview again.
public final class PreviewOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PreviewOutdated(String whatChanged) {
        super(whatChanged);
    }
}
