/** A broker and a registry for tests: in containers where this machine has an engine and the images, else in-process. */
@NullMarked
package io.tollstream.endtoend.cluster;

import org.jspecify.annotations.NullMarked;
