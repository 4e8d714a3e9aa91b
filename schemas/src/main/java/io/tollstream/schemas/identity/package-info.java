/** How ids and hashes are derived from what they name, so that who reads a record can tell whether it was changed. */
@NullMarked
package io.tollstream.schemas.identity;

import org.jspecify.annotations.NullMarked;
