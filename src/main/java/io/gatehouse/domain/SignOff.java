package io.gatehouse.domain;

/// What an operations lead says of a deployment, because nothing in it tells; "" where nothing was said.
///
/// @param partitionHandling what the RabbitMQ cluster does when it is cut in two: pause_minority, autoheal, …
/// @param dashboard the address of the dashboard that is watched
/// @param runbook the address or the file of what to do in an incident
public record SignOff(String partitionHandling, String dashboard, String runbook) {
    public static final SignOff NOTHING = new SignOff("", "", "");
}
