/** Orders over HTTP: the resource and what it sends and receives. */
@NullMarked
package com.example.shop.orders.api;

import org.jspecify.annotations.NullMarked;
