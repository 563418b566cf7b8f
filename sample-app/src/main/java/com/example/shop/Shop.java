package com.example.shop;

import com.example.shop.exports.api.ExportResource;
import com.example.shop.orders.api.OrderResource;
import com.example.shop.payments.api.BankEventResource;
import dev.edict.annotations.ApiService;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Orders and payments of a small shop. */
@ApiService(
        title = "Shop",
        version = "1.0",
        errorBase = "https://api.example.com/errors/",
        audience = ApiService.Audience.PUBLIC,
        ownership = ApiService.Ownership.HIDE_404,
        errors = ApiService.Errors.PROBLEM)
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")
@ApplicationPath(Shop.PATH)
public class Shop extends Application {
    static final String PATH = "/v1";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OrderResource.class, ExportResource.class, BankEventResource.class);
    }
}
