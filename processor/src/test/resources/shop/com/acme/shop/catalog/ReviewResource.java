package com.acme.shop.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

public class ReviewResource {
    @GET
    public List<Review> all() {
        return null;
    }

    @GET
    @Path("{number}")
    public Review one(@PathParam("number") int number) {
        return null;
    }

    public record Review(String text, Ratings ratings) {}
}
