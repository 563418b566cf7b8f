/** From fragments to the OpenAPI document, as a pure function. */
@NullMarked
package dev.edict.contract.assemble;

import org.jspecify.annotations.NullMarked;
