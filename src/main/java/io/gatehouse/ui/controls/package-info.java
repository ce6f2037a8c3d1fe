/// Parts that screens are made of: severities, charts, cards, the table of alarms.
@NullMarked
package io.gatehouse.ui.controls;

import org.jspecify.annotations.NullMarked;
