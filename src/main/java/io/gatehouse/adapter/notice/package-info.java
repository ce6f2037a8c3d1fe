/// Ways out of the program for alarms: webhook, command, desktop, sound.
@NullMarked
package io.gatehouse.adapter.notice;

import org.jspecify.annotations.NullMarked;
