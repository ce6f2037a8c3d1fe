package io.gatehouse.simulator.lab;

/// The lab of that name belongs to someone else who is still alive; nothing was touched.
public final class LabBusyException extends LabException {
    private static final long serialVersionUID = 1L;

    public LabBusyException(String message) {
        super(message);
    }
}
