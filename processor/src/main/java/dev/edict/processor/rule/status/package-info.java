/** That declared and sent status codes are the same. */
@NullMarked
package dev.edict.processor.rule.status;

import org.jspecify.annotations.NullMarked;
