/** A walk through the shop over HTTP, told to whoever watches. */
@NullMarked
package com.example.shop.demo;

import org.jspecify.annotations.NullMarked;
