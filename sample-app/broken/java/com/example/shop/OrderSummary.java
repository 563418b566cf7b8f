package com.example.shop;

import java.util.List;

/** Everything about a customer on one screen. */
public record OrderSummary(String customer, int count, List<OrderEntity> latest) {}
