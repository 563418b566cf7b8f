/** That every operation says who may call it. */
@NullMarked
package dev.edict.processor.rule.auth;

import org.jspecify.annotations.NullMarked;
