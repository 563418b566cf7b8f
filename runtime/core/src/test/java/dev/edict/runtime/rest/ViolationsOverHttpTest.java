package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of each violation, in the words of the client: JSON names, and names of parameters. */
class ViolationsOverHttpTest {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Address(
            @NotBlank String postCode,
            @JsonProperty("STREET") @NotBlank String street) {}

    public record Line(
            @JsonProperty("qty") @Max(5) int quantity,
            @JsonProperty("ship_to") @Valid Address shipTo) {}

    @Balanced
    public record Basket(
            @JsonProperty("order_lines") @Valid List<Line> lines,
            @JsonProperty("by~name/x") @Valid Map<String, Line> byName,
            @JsonProperty("unordered") @Valid Set<Line> set,
            @JsonProperty("tag_list") List<@Size(max = 3) String> tags,
            @JsonProperty("grid") List<@Valid List<@Valid Line>> grid) {}

    @Constraint(validatedBy = BalancedValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Balanced {
        String message() default "must be balanced";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class BalancedValidator implements ConstraintValidator<Balanced, Basket> {

        @Override
        public boolean isValid(Basket basket, ConstraintValidatorContext context) {
            return basket.tags() == null || !basket.tags().contains("tip");
        }
    }

    public static class Filter {

        @QueryParam("max-price")
        @Max(9)
        private int maxPrice;

        private int tenant;

        @HeaderParam("X-Tenant")
        public void setTenant(int value) {
            tenant = value;
        }

        @Max(9)
        public int getTenant() {
            return tenant;
        }
    }

    @Path("/baskets")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static class Baskets {

        @POST
        public void put(@Valid Basket basket) {}

        @POST
        @Path("many")
        public void putAll(@Valid List<@Valid Line> lines) {}

        @GET
        public String find(@Valid @BeanParam Filter filter) {
            return "\"found\"";
        }
    }

    private final Service service =
            Service.start(EdictConfig.builder().cursorKeys(Service.CURSOR_KEYS).build(), Baskets.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"order_lines\":[{\"qty\":1},{\"qty\":6}]}|#/order_lines/1/qty|max",
                "{\"order_lines\":[{\"qty\":1,\"ship_to\":{\"STREET\":\"a\"}}]}|#/order_lines/0/ship_to/post_code|not-blank",
                "{\"order_lines\":[{\"qty\":1,\"ship_to\":{\"post_code\":\"1\"}}]}|#/order_lines/0/ship_to/STREET|not-blank",
                "{\"by~name/x\":{\"a/b c\":{\"qty\":6}}}|#/by~0name~1x/a~1b%20c/qty|max",
                "{\"unordered\":[{\"qty\":6}]}|#/unordered/qty|max",
                "{\"tag_list\":[\"abc\",\"abcd\"]}|#/tag_list/1|size",
                "{\"grid\":[[],[{\"qty\":1},{\"qty\":6}]]}|#/grid/1/1/qty|max",
                "{\"tag_list\":[\"tip\"]}|#|balanced"
            })
    void aMemberIsFoundUnderItsNameInJson(String body, String pointer, String code) {
        HttpResponse<String> response = service.send(service.post("/baskets", body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body())
                .contains("\"type\":\"validation\"", "\"pointer\":\"" + pointer + "\"", "\"code\":\"" + code + "\"");
    }

    @Test
    void anItemOfABodyThatIsAListIsFound() {
        assertThat(service.send(service.post("/baskets/many", "[{\"qty\":1},{\"qty\":6}]"))
                        .body())
                .contains("\"pointer\":\"#/1/qty\"");
    }

    @Test
    void aParameterOfABeanIsNamedWhereverItsAnnotationStands() {
        assertThat(service.get("/baskets?max-price=10").body())
                .contains("{\"in\":\"query\",\"name\":\"max-price\",\"detail\":");
        assertThat(service.get("/baskets", "X-Tenant", "10").body())
                .contains("{\"in\":\"header\",\"name\":\"X-Tenant\",\"detail\":");
    }

    @Test
    void violationsComeInAnOrderThatDoesNotChange() {
        String body = "{\"order_lines\":[{\"qty\":6},{\"qty\":7}],\"tag_list\":[\"long enough\"]}";
        String first = service.send(service.post("/baskets", body)).body();
        assertThat(first).contains("#/order_lines/0/qty", "#/order_lines/1/qty", "#/tag_list/0");
        assertThat(service.send(service.post("/baskets", body)).body()).isEqualTo(first);
    }
}
