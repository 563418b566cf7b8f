/** Rules about what the HTTP methods mean (RFC 9110, section 9). */
@NullMarked
package dev.edict.processor.rule.method;

import org.jspecify.annotations.NullMarked;
