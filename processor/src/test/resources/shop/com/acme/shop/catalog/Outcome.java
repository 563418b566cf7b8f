package com.acme.shop.catalog;

/** No tag tells which it is. */
public sealed interface Outcome<T> {
    record Found<T>(T value) implements Outcome<T> {}

    record Missing<T>(String reason) implements Outcome<T> {}
}
