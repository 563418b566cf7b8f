@NullMarked
package dev.edict.cli;

import org.jspecify.annotations.NullMarked;
