/**
 * Proves a history: {@link io.tollstream.audit.verify.Verification} reads every topic once, sorts what it read by incident
 * and by item, and derives each number again from what was first.
 */
@NullMarked
package io.tollstream.audit.verify;

import org.jspecify.annotations.NullMarked;
