/** How Java members are named in JSON. */
@NullMarked
package dev.edict.runtime.json;

import org.jspecify.annotations.NullMarked;
