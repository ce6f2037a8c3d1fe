package io.gatehouse.ui.runbook;

import io.gatehouse.domain.Severity;

/// A page in the list.
///
/// @param alarms how many open alarms lead to it
/// @param worst the worst of them, normal without any
record RunbookRow(String id, String title, int alarms, Severity worst) {}
