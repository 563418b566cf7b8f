/** That one endpoint looks like the next. */
@NullMarked
package dev.edict.processor.rule.style;

import org.jspecify.annotations.NullMarked;
