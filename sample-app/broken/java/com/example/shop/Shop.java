package com.example.shop;

import dev.edict.annotations.ApiService;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApiService(
        title = "Shop, in a hurry",
        version = "1.0",
        errorBase = "https://api.example.com/errors/",
        audience = ApiService.Audience.PUBLIC,
        ownership = ApiService.Ownership.HIDE_404,
        errors = ApiService.Errors.PROBLEM)
@ApplicationPath("/v1")
public class Shop extends Application {}
