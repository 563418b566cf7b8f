/** The API contract as data: fragments and the OpenAPI document assembled from them. */
@NullMarked
package dev.edict.contract;

import org.jspecify.annotations.NullMarked;
