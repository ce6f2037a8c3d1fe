package io.gatehouse.adapter.file;

import java.nio.file.Path;

/// A program that appends to an audit log until it is killed, or so many lines. Arguments: the file, and how many.
final class AuditProcess {

    private AuditProcess() {}

    public static void main(String[] args) {
        var log = new AuditFile(Path.of(args[0]));
        var most = Integer.parseInt(args[1]);
        for (var number = 0; number < most; number++) {
            log.append(AuditEntries.entry(number));
            System.out.println(number);
        }
    }
}
