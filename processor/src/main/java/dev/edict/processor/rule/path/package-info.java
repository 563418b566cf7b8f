/** Rules about the shape of URLs. */
@NullMarked
package dev.edict.processor.rule.path;

import org.jspecify.annotations.NullMarked;
