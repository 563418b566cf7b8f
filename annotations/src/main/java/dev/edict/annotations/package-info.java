/** The vocabulary in which a team declares what its HTTP API promises. */
package dev.edict.annotations;
