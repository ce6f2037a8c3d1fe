package io.gatehouse.checklist;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// It is written down what to do in an incident, and the profile says where. A file has to be there.
final class RunbookCheck implements Check {

    @Override
    public String id() {
        return "incident-runbook";
    }

    @Override
    public Verdict judge(Deployment it) {
        var runbook = it.profile().upkeep().signOff().runbook();
        if (runbook.isEmpty()) {
            return Verdict.unknown(this, "unsaid").next("unsaid.next");
        }
        if (runbook.startsWith("http://") || runbook.startsWith("https://")) {
            return Verdict.pass(this, "address", runbook);
        }
        return isFile(runbook)
                ? Verdict.pass(this, "file", runbook)
                : Verdict.fail(this, "gone", runbook).next("unsaid.next");
    }

    private static boolean isFile(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
