/** Rules about declarations that contradict Jakarta REST itself: what the runtime would reject, ignore or never call. */
@NullMarked
package dev.edict.processor.rule.wiring;

import org.jspecify.annotations.NullMarked;
