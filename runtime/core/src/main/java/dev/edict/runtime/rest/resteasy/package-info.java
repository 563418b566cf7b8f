/** How RESTEasy finds Edict without a registration. */
@NullMarked
package dev.edict.runtime.rest.resteasy;

import org.jspecify.annotations.NullMarked;
