/** Many requests over few keys, with stalls, after which nothing may be left over. */
@NullMarked
package dev.edict.testkit.load;

import org.jspecify.annotations.NullMarked;
