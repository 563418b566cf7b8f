/** Rules about requests that are sent again. */
@NullMarked
package dev.edict.processor.rule.retry;

import org.jspecify.annotations.NullMarked;
