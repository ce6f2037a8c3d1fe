/// The screen of what operators did, and whether the log of it is as it was written.
@NullMarked
package io.gatehouse.ui.audit;

import org.jspecify.annotations.NullMarked;
