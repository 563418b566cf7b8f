/** What a payload is made of: types of the wire apart from types of the database. */
@NullMarked
package dev.edict.processor.rule.dto;

import org.jspecify.annotations.NullMarked;
