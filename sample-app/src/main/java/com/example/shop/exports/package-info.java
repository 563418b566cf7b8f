/** Tables of orders that take a while to write. */
@NullMarked
package com.example.shop.exports;

import org.jspecify.annotations.NullMarked;
