/** The providers by which Quarkus REST finds Edict: it takes them from its index, and little of what a feature registers. */
@NullMarked
package dev.edict.runtime.quarkus;

import org.jspecify.annotations.NullMarked;
