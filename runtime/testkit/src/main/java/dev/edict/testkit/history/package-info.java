/** What many workers did to a store and were answered, and whether a store that keeps its promises could have answered so. */
@NullMarked
package dev.edict.testkit.history;

import org.jspecify.annotations.NullMarked;
