/** Tests of the rules about: auth. */
@NullMarked
package dev.edict.processor.rule.auth;

import org.jspecify.annotations.NullMarked;
