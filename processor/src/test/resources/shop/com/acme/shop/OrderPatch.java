package com.acme.shop;

public record OrderPatch(@Nullable String note, @Nullable OrderKind kind) {}
