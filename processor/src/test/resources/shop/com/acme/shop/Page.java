package com.acme.shop;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items the items, in order
 * @param nextCursor leads to the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {}
