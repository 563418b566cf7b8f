/** Payments over HTTP: what customers send, and what the bank reports. */
@NullMarked
package com.example.shop.payments.api;

import org.jspecify.annotations.NullMarked;
