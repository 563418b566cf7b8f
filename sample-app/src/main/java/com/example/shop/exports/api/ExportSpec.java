package com.example.shop.exports.api;

import com.example.shop.orders.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a table shall hold.
 *
 * @param status only orders of this status; all if absent
 */
public record ExportSpec(@Nullable OrderStatus status) {}
