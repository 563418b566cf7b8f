/** Tests for rules: compile a source, ask what was found and where. Everything public in here is API. */
@NullMarked
package dev.edict.processor.testkit;

import org.jspecify.annotations.NullMarked;
