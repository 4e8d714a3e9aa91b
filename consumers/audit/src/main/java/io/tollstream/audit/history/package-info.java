/** Every revision of an incident's toll: what moved, why, by whom, when it held and when we knew. */
@NullMarked
package io.tollstream.audit.history;

import org.jspecify.annotations.NullMarked;
