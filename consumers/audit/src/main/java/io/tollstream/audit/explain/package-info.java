/** Why an incident's toll says what it says: every update that ever came to it, and what each does to each figure. */
@NullMarked
package io.tollstream.audit.explain;

import org.jspecify.annotations.NullMarked;
