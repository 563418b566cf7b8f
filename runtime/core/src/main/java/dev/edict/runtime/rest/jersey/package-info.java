/**
 * What Jersey offers beyond Jakarta REST: discovery, start-up events, and the moment in which a resource method is
 * entered.
 */
@NullMarked
package dev.edict.runtime.rest.jersey;

import org.jspecify.annotations.NullMarked;
