/** Who is calling: customers by bearer token, the bank by signature. */
@NullMarked
package com.example.shop.security;

import org.jspecify.annotations.NullMarked;
