package io.gatehouse.poll;

import io.gatehouse.port.BrokerException;

/// What lies beneath the layers of an asynchronous failure, and its words.
final class AnswerFailure {

    private AnswerFailure() {}

    /// The innermost cause, or the first of ours on the way to it.
    static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null || failure instanceof BrokerException ? failure : rootOf(cause);
    }

    static String words(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
