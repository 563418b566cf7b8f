/** What one compilation unit contributes to the contract, and the files it is kept in. */
@NullMarked
package dev.edict.contract.fragment;

import org.jspecify.annotations.NullMarked;
