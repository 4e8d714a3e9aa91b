/**
 * Where an item's text is taken away while its numbers stay provable. Start at
 * {@link io.tollstream.audit.forget.Forgetting}; what stands in the text's place is a {@link io.tollstream.audit.forget.Stub}.
 */
@NullMarked
package io.tollstream.audit.forget;

import org.jspecify.annotations.NullMarked;
