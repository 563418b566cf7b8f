package com.example.shop.exports;

import dev.edict.annotations.ApiError;

/** The table is not written yet, or never will be. */
@ApiError(status = 409, when = "The export is not done; its status says whether to wait.")
public final class ExportNotReady extends RuntimeException {
    private static final long serialVersionUID = 1;
}
