/** The topics as an audit reads them: raw records at their places, up to an end that is fixed when it begins. */
@NullMarked
package io.tollstream.audit.topics;

import org.jspecify.annotations.NullMarked;
