/// The simulation as a service: health and metrics over HTTP, as a real ticket service has them.
@NullMarked
package io.gatehouse.simulator.service;

import org.jspecify.annotations.NullMarked;
