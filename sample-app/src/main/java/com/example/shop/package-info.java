/** A shop: what a service looks like whose compiler keeps its promises. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
