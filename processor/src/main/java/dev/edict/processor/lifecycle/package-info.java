/** When findings can be printed, and what javac offers for it beyond the annotation processing API. */
@NullMarked
package dev.edict.processor.lifecycle;

import org.jspecify.annotations.NullMarked;
