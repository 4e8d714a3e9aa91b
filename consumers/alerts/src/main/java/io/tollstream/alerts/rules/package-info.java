/** The file with rules and targets, checked with the line, the rule and the field of what is wrong. */
@NullMarked
package io.tollstream.alerts.rules;

import org.jspecify.annotations.NullMarked;
