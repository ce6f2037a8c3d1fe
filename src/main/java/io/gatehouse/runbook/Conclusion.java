package io.gatehouse.runbook;

/// What follows when something is so.
///
/// @param page the page to go on with, "" for none
public record Conclusion(When when, String en, String ko, String page) {

    public Words words() {
        return new Words(en, ko);
    }
}
