/** What generated code calls at run time. */
@NullMarked
package dev.edict.runtime;

import org.jspecify.annotations.NullMarked;
