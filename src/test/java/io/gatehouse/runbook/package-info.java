@NullMarked
package io.gatehouse.runbook;

import org.jspecify.annotations.NullMarked;
