/** An ordered, immutable JSON tree, and how it is read and written. */
@NullMarked
package dev.edict.contract.json;

import org.jspecify.annotations.NullMarked;
