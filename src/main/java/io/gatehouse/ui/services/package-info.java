/// The screen of services: how they say they are, what they publish, and how that stands to the documented limits.
@NullMarked
package io.gatehouse.ui.services;

import org.jspecify.annotations.NullMarked;
