package com.acme.shop;

public enum OrderKind {
    RETAIL,
    WHOLESALE
}
