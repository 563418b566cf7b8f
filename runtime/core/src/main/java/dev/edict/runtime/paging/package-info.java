/** Pages and the signed cursors that lead from one to the next. */
@NullMarked
package dev.edict.runtime.paging;

import org.jspecify.annotations.NullMarked;
