/** What makes an export proof: a Merkle tree over its records, signed, and what checks it years later without a cluster. */
@NullMarked
package io.tollstream.audit.seal;

import org.jspecify.annotations.NullMarked;
