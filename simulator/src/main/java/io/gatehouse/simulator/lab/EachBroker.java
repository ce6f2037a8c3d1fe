package io.gatehouse.simulator.lab;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Does the same for the three brokers at the same time; the first failure ends the others.
final class EachBroker {
    private EachBroker() {}

    /// What is done for one broker.
    interface Task {
        void on(LabBroker broker) throws Exception;
    }

    static void run(Task task) throws LabException {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("lab-", 0).factory())) {
            CompletionService<Boolean> tasks = new ExecutorCompletionService<>(threads);
            for (LabBroker broker : LabBroker.values()) {
                tasks.submit(() -> {
                    task.on(broker);
                    return true;
                });
            }
            try {
                for (int done = 0; done < LabBroker.values().length; done++) {
                    tasks.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw translated(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new LabException("Interrupted.", e);
            }
        }
    }

    private static LabException translated(Throwable failure) {
        if (failure instanceof LabException ours) {
            return ours;
        }
        return new LabException(String.valueOf(failure.getMessage()), failure);
    }
}
