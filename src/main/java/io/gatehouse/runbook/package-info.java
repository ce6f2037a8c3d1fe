/// What to do about each failure: pages of checks, remedies and prevention, as data. Knows no screen and no broker.
@NullMarked
package io.gatehouse.runbook;

import org.jspecify.annotations.NullMarked;
