/// The one dialog that every operator action is carried out in: fields, preview, confirm, progress, receipt.
@NullMarked
package io.gatehouse.ui.action;

import org.jspecify.annotations.NullMarked;
