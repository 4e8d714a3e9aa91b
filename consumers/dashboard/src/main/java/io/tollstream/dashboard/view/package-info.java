/**
 * What is known of incidents, in memory and bounded: records in, events out, and answers to who asks. It knows no broker,
 * no HTTP and no clock.
 */
@NullMarked
package io.tollstream.dashboard.view;

import org.jspecify.annotations.NullMarked;
