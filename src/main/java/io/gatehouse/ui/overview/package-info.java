/// The first screen of an open profile: pipeline, ledger, charts, alarms.
@NullMarked
package io.gatehouse.ui.overview;

import org.jspecify.annotations.NullMarked;
