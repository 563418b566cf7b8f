/** The annotation processor: reads resources, checks the rules, writes fragments and wrappers. */
@NullMarked
package dev.edict.processor;

import org.jspecify.annotations.NullMarked;
