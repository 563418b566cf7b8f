/** Problem details for HTTP (RFC 9457) as data. */
@NullMarked
package dev.edict.runtime.problem;

import org.jspecify.annotations.NullMarked;
