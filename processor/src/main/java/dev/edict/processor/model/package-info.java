/**
 * What an HTTP API declares, as immutable records.
 *
 * <p>API, for rules of a house, which read it: accessors and constants stay. Constructors are not meant for others, because records gain
 * components.
 */
@NullMarked
package dev.edict.processor.model;

import org.jspecify.annotations.NullMarked;
