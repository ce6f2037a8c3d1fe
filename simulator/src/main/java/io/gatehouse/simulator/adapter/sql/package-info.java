/// The simulation's database through JDBC: what must outlive the program. SQLite by default, MariaDB or MySQL by URL.
@NullMarked
package io.gatehouse.simulator.adapter.sql;

import org.jspecify.annotations.NullMarked;
