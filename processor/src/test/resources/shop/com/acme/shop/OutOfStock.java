package com.acme.shop;

import dev.edict.annotations.ApiError;

@ApiError(status = 409, when = "Something is sold out.", retryable = true)
public class OutOfStock extends Exception {}
