/** How an instance of a service comes and goes without a request being lost. */
@NullMarked
package dev.edict.runtime.lifecycle;

import org.jspecify.annotations.NullMarked;
