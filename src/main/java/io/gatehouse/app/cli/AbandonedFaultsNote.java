package io.gatehouse.app.cli;

import io.gatehouse.app.wiring.AbandonedFaults;
import io.gatehouse.app.wiring.Folders;

/// Puts back what killed programs have caused in labs, and says so.
final class AbandonedFaultsNote {

    private AbandonedFaultsNote() {}

    static void putBack(Output output) {
        new AbandonedFaults(Folders.labs())
                .putBack()
                .forEach(fault -> output.note("put back what a killed program had caused: " + fault));
    }
}
