package io.gatehouse.simulator.compare;

import java.io.Serial;

/// A report cannot be used; the message names the file, the place in it and what is wrong there.
public final class InvalidReport extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    InvalidReport(String message) {
        super(message);
    }
}
