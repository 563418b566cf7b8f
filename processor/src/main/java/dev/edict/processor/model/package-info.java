/** What an HTTP API declares, as immutable records. */
@NullMarked
package dev.edict.processor.model;

import org.jspecify.annotations.NullMarked;
