/// What Gatehouse keeps on disk: profiles, the audit log.
@NullMarked
package io.gatehouse.adapter.file;

import org.jspecify.annotations.NullMarked;
