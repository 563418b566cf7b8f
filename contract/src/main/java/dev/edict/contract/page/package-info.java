/** The pages that ship with a build: how each operation may be sent again and paged, its errors, who may call it, which rules it keeps. */
@NullMarked
package dev.edict.contract.page;

import org.jspecify.annotations.NullMarked;
