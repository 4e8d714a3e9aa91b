/** Where the toll is questioned: why it says so, what was known when, whether anybody touched it. Start at {@link io.tollstream.audit.AuditCommand}. */
@NullMarked
package io.tollstream.audit;

import org.jspecify.annotations.NullMarked;
