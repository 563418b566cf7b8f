/** The test of what callers of a protected operation are promised, over real HTTP, for the services of others and for ours. */
@NullMarked
package dev.edict.testkit.replay;

import org.jspecify.annotations.NullMarked;
