package com.acme.shop.catalog;

import com.acme.shop.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;

public interface Browsing<T> {
    /** Looks through all of them. */
    @GET
    Page<T> browse(@QueryParam("q") String query);
}
