/** What clients are told about versions, ends and meanings of operations. */
@NullMarked
package dev.edict.processor.rule.version;

import org.jspecify.annotations.NullMarked;
