@NullMarked
package io.gatehouse.ui.runbook;

import org.jspecify.annotations.NullMarked;
