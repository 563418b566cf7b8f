/**
 * The idempotency protocol: keys, scopes, fingerprints, the store interface and the engine that drives a request
 * through its states.
 */
@NullMarked
package dev.edict.runtime.idempotency;

import org.jspecify.annotations.NullMarked;
