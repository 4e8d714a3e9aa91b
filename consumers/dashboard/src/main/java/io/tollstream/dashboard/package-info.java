/** Where the toll is seen: a live page and a JSON API over incidents, their tolls, evidence and history. */
@NullMarked
package io.tollstream.dashboard;

import org.jspecify.annotations.NullMarked;
