/// The screen of all RabbitMQ queues and the selected queue's details.
@NullMarked
package io.gatehouse.ui.queues;

import org.jspecify.annotations.NullMarked;
