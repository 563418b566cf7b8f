/** Tests of the rules about: dto. */
@NullMarked
package dev.edict.processor.rule.dto;

import org.jspecify.annotations.NullMarked;
