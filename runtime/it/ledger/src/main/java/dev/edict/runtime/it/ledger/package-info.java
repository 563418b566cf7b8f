/** One service and one suite for what a runtime must do with transactions, events and its own end. */
@NullMarked
package dev.edict.runtime.it.ledger;

import org.jspecify.annotations.NullMarked;
