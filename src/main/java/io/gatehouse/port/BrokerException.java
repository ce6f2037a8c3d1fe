package io.gatehouse.port;

import io.gatehouse.domain.Broker;
import org.jspecify.annotations.Nullable;

/// A broker did not do what it was asked; the message keeps the broker's or client's own words and no secret.
public abstract sealed class BrokerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Broker broker;

    private BrokerException(Broker broker, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.broker = broker;
    }

    private BrokerException(Broker broker, String message) {
        super(message);
        this.broker = broker;
    }

    public final Broker broker() {
        return broker;
    }

    /// No connection, or no answer in time.
    public static final class Unreachable extends BrokerException {
        private static final long serialVersionUID = 1L;

        private final Changed changed;

        /// Nothing that changes anything was sent.
        public Unreachable(Broker broker, String message, @Nullable Throwable cause) {
            this(broker, message, cause, Changed.NOTHING);
        }

        private Unreachable(Broker broker, String message, @Nullable Throwable cause, Changed changed) {
            super(broker, message, cause);
            this.changed = changed;
        }

        /// What is so on the broker now, as far as anybody knows.
        public enum Changed {
            NOTHING,
            /// One step was sent and its answer stayed out: it was carried out as a whole or not at all.
            ALL_OR_NOTHING,
            /// A copy was sent and its answer stayed out; the original is where it was.
            COPY_IN_DOUBT,
            /// A copy was confirmed; whether the original was removed, nobody knows.
            ORIGINAL_IN_DOUBT
        }

        public Changed changed() {
            return changed;
        }

        /// The same, of a step that was sent.
        public Unreachable inDoubt() {
            return new Unreachable(broker(), String.valueOf(getMessage()), this, Changed.ALL_OR_NOTHING);
        }

        /// The same after something was done.
        public Unreachable after(Changed whatIsSo) {
            return new Unreachable(broker(), String.valueOf(getMessage()), this, whatIsSo);
        }
    }

    /// The broker answers and refuses the login or the permission.
    public static final class AccessDenied extends BrokerException {
        private static final long serialVersionUID = 1L;

        public AccessDenied(Broker broker, String message, @Nullable Throwable cause) {
            super(broker, message, cause);
        }
    }

    /// The queue, exchange, key, topic or group that was named does not exist.
    public static final class NotFound extends BrokerException {
        private static final long serialVersionUID = 1L;

        public NotFound(Broker broker, String message) {
            super(broker, message);
        }
    }

    /// The broker understood and said no: other arguments than the existing ones, a precondition, a limit.
    public static final class Refused extends BrokerException {
        private static final long serialVersionUID = 1L;

        public Refused(Broker broker, String message, @Nullable Throwable cause) {
            super(broker, message, cause);
        }
    }
}
