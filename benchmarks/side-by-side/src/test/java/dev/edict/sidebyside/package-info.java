/** What several tools write of the same sources. */
@NullMarked
package dev.edict.sidebyside;

import org.jspecify.annotations.NullMarked;
