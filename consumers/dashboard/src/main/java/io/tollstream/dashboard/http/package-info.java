/** What is known, over HTTP: JSON, CSV, server-sent events, the page. */
@NullMarked
package io.tollstream.dashboard.http;

import org.jspecify.annotations.NullMarked;
