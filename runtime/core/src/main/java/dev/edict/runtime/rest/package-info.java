/**
 * Jakarta REST providers: the feature that binds generated classes to resource methods, and the filters it registers.
 */
@NullMarked
package dev.edict.runtime.rest;

import org.jspecify.annotations.NullMarked;
