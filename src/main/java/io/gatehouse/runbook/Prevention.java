package io.gatehouse.runbook;

/// Something that keeps the failure from coming back.
///
/// @param check the id of the sign-off check that tells whether it is so here, "" for none
public record Prevention(String en, String ko, String check) {

    public Words words() {
        return new Words(en, ko);
    }
}
