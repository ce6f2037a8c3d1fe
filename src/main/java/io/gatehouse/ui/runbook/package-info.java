/// The pages on what to do about each failure, with this profile's values and names filled in.
@NullMarked
package io.gatehouse.ui.runbook;

import org.jspecify.annotations.NullMarked;
