/** Taking money for orders, once. */
@NullMarked
package com.example.shop.payments;

import org.jspecify.annotations.NullMarked;
