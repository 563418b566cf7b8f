package com.acme.shop;

import jakarta.validation.constraints.Max;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

public class CursorQuery {
    @QueryParam("cursor")
    String cursor;

    /** How many to show. */
    @QueryParam("limit")
    @DefaultValue("25")
    @Max(100)
    int limit;
}
