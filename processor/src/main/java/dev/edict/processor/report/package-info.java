/** Applies waivers, severities and the ratchet to findings and prints what is left. */
@NullMarked
package dev.edict.processor.report;

import org.jspecify.annotations.NullMarked;
