/** Rules about Edict's own annotations: what they say can be meant. */
@NullMarked
package dev.edict.processor.rule.hygiene;

import org.jspecify.annotations.NullMarked;
