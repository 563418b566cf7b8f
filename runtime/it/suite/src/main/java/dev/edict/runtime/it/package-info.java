/** One service and one suite of tests for every Jakarta REST runtime: what is generated once works on each of them. */
@NullMarked
package dev.edict.runtime.it;

import org.jspecify.annotations.NullMarked;
