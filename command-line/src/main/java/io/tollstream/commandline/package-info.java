/** What every command of ours has in common: which cluster, how rows are shown, errors as sentences. */
@NullMarked
package io.tollstream.commandline;

import org.jspecify.annotations.NullMarked;
