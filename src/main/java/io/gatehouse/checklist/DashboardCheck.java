package io.gatehouse.checklist;

/// Somebody watches all the time, not only whoever has this console open. Only the profile can say so.
final class DashboardCheck implements Check {

    @Override
    public String id() {
        return "monitoring-dashboard";
    }

    @Override
    public Verdict judge(Deployment it) {
        var dashboard = it.profile().upkeep().signOff().dashboard();
        return dashboard.isEmpty()
                ? Verdict.unknown(this, "unsaid").next("unsaid.next")
                : Verdict.pass(this, "said", dashboard);
    }
}
