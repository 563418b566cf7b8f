/** Placing orders and what becomes of them. */
@NullMarked
package com.example.shop.orders;

import org.jspecify.annotations.NullMarked;
