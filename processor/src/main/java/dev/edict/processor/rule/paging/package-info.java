/** Rules about lists that are answered in pages. */
@NullMarked
package dev.edict.processor.rule.paging;

import org.jspecify.annotations.NullMarked;
