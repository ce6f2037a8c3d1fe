/// How messages find their way through RabbitMQ: places, ways, and what is wrong with them; one check per file.
@NullMarked
package io.gatehouse.topology;

import org.jspecify.annotations.NullMarked;
