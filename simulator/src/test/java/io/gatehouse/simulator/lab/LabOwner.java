package io.gatehouse.simulator.lab;

import java.nio.file.Path;

/// A program of its own that brings a lab up, says so, and waits to be killed.
final class LabOwner {
    private LabOwner() {}

    public static void main(String[] arguments) throws Exception {
        Lab lab = new Lab(new LabDirectory(Path.of(arguments[0])), LabProvider.valueOf(arguments[1]));
        lab.up(Ownership.ATTACHED, progress -> System.out.println(progress.broker() + " " + progress.step()));
        System.out.println("up");
        Thread.currentThread().join();
    }
}
