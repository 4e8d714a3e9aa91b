/** Where dead letters are looked at and sent back, each once. Start at {@link io.tollstream.audit.redrive.RedriveCommand}. */
@NullMarked
package io.tollstream.audit.redrive;

import org.jspecify.annotations.NullMarked;
