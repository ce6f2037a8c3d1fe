package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leaves it to the links to tell of lost connections: each of them does so once, in words.
final class QuietExceptions extends ForgivingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(QuietExceptions.class);

    @Override
    protected void log(String message, Throwable failure) {
        LOG.debug("{}", message, failure);
    }
}
