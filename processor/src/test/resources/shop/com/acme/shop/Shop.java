package com.acme.shop;

import dev.edict.annotations.ApiService;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders and the catalog of a shop. */
@ApiService(
        title = "Shop",
        version = "2.1",
        errorBase = "https://api.example.com/errors/",
        audience = ApiService.Audience.PUBLIC,
        ownership = ApiService.Ownership.HIDE_404,
        errors = ApiService.Errors.PROBLEM)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "ignored",
                        version = "ignored",
                        contact = @Contact(name = "API team", email = "api@example.com"),
                        license = @License(name = "Apache-2.0")),
        tags = @Tag(name = "Catalog", description = "What there is to buy."))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT")
@ApplicationPath("/v1")
public class Shop extends Application {}
