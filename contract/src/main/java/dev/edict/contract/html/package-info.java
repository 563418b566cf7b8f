/** Pages in HTML, in which no text can become markup. */
@NullMarked
package dev.edict.contract.html;

import org.jspecify.annotations.NullMarked;
