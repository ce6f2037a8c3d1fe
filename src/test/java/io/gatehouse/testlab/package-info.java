/// The lab that integration tests share: real brokers, started once for the whole run.
@NullMarked
package io.gatehouse.testlab;

import org.jspecify.annotations.NullMarked;
