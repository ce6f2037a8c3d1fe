/// The screen of RabbitMQ's policies: what they say, which queues obey them, and how to change them.
@NullMarked
package io.gatehouse.ui.policies;

import org.jspecify.annotations.NullMarked;
