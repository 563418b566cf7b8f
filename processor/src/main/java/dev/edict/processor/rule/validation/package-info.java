/** That declared constraints take effect. */
@NullMarked
package dev.edict.processor.rule.validation;

import org.jspecify.annotations.NullMarked;
