/**
 * What a rule is, what it finds, and the ordered list of all rules.
 *
 * <p>API, for rules of a house: {@code Rule}, {@code RuleInfo}, {@code Findings}, {@code Finding}, {@code Edit}, {@code Kind}, {@code
 * Severity}, {@code Theme} and {@code Words}. What else is in here and below may change with any release.
 */
@NullMarked
package dev.edict.processor.rule;

import org.jspecify.annotations.NullMarked;
