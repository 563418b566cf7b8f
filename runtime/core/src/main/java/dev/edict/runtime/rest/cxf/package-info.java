/** How CXF finds Edict without a registration. */
@NullMarked
package dev.edict.runtime.rest.cxf;

import org.jspecify.annotations.NullMarked;
