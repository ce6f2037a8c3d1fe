package io.gatehouse.simulator.lab;

/// A lab could not be brought up, taken down or changed; the message is written for people and may hold log lines.
public class LabException extends Exception {
    private static final long serialVersionUID = 1L;

    public LabException(String message) {
        super(message);
    }

    public LabException(String message, Throwable cause) {
        super(message, cause);
    }
}
