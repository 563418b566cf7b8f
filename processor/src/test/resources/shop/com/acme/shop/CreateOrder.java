package com.acme.shop;

import com.acme.shop.catalog.Item;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NewOrder", description = "What to buy.")
public class CreateOrder {
    interface Express {}

    private String email;
    private List<@NotBlank String> skus;
    private Map<@NotBlank String, @Positive Integer> quantities;
    private BigDecimal budget;
    private String coupon;
    private int priority;
    private String password;
    private String secret;
    private Item gift;

    /** Where the receipt goes. */
    @NotNull
    @Email
    @Size(max = 254)
    @Schema(example = "jo@example.com")
    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    @NotEmpty
    @Size(max = 100)
    public List<@NotBlank String> getSkus() {
        return skus;
    }

    public void setSkus(List<@NotBlank String> skus) {
        this.skus = skus;
    }

    public Map<@NotBlank String, @Positive Integer> getQuantities() {
        return quantities;
    }

    public void setQuantities(Map<@NotBlank String, @Positive Integer> quantities) {
        this.quantities = quantities;
    }

    @DecimalMin(value = "0.10", inclusive = false)
    @Digits(integer = 6, fraction = 2)
    public BigDecimal getBudget() {
        return budget;
    }

    public void setBudget(BigDecimal budget) {
        this.budget = budget;
    }

    @Pattern(regexp = "[A-Z]{4}|[0-9]{6}")
    public String getCoupon() {
        return coupon;
    }

    public void setCoupon(String coupon) {
        this.coupon = coupon;
    }

    @Min(value = 1, groups = Express.class)
    @Schema(defaultValue = "3")
    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @JsonIgnore
    public String getSecret() {
        return secret;
    }

    @Valid
    public Item getGift() {
        return gift;
    }

    public void setGift(Item gift) {
        this.gift = gift;
    }
}
