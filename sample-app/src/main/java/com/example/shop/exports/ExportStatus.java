package com.example.shop.exports;

import dev.edict.annotations.WireEnum;

/** How far an export has come. */
@WireEnum(extensible = true)
public enum ExportStatus {
    PENDING,
    DONE,
    FAILED
}
