package io.gatehouse.ui.runbook;

import io.gatehouse.ui.action.ActionRequest;
import java.util.List;
import java.util.Optional;

/// A page as it is read, in one language and with the profile's names; what it says of live values is a
/// [RunbookState].
record RunbookPage(String id, String title, String seen, List<Step> steps, List<Help> helps, List<Guard> guards) {

    /// A check.
    ///
    /// @param conclusions in their order
    /// @param screen the screen that shows more, "" for none
    record Step(int number, String ask, List<String> conclusions, String screen, List<String> commands) {}

    /// What helps.
    ///
    /// @param letter what texts call it
    /// @param request the action filled in, empty where there is none or it is withheld
    /// @param withheld why the action is not offered here, "" when it is
    record Help(
            String letter,
            String text,
            Optional<ActionRequest> request,
            String withheld,
            String screen,
            List<String> commands) {}

    /// What prevents it.
    ///
    /// @param check the sign-off check that tells, "" for none
    record Guard(String text, String check) {}
}
