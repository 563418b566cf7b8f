package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.edict.processor.document.ConvertedTypes.Detail;
import dev.edict.processor.document.ConvertedTypes.Envelope;
import dev.edict.processor.document.ConvertedTypes.Order;
import dev.edict.processor.document.ConvertedTypes.Part;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** The schema refuses what a validator refuses, also where a member is validated in another group than what it stands in. */
class ConvertedGroupsTest {

    private static final RoundTrip SCHEMAS =
            RoundTrip.of(List.of(Order.class, Envelope.class), Documenting.Serialiser.JACKSON);

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private static final List<BiConsumer<Order, Part>> MEMBERS = List.of(
            (order, part) -> order.plain = part,
            (order, part) -> order.created = part,
            (order, part) -> order.both = part,
            (order, part) -> order.steps = part,
            (order, part) -> order.parts = List.of(part),
            (order, part) -> order.each = List.of(part),
            (order, part) -> order.named = Map.of("a", part),
            (order, part) -> order.some = Set.of(part),
            (order, part) -> order.nested = List.of(List.of(part)),
            (order, part) -> order.turned = List.of(part),
            (order, part) -> order.chained = part);

    @Test
    void aMemberIsJudgedAsTheValidatorJudgesIt() throws JsonProcessingException {
        int refused = 0;
        int taken = 0;
        for (BiConsumer<Order, Part> member : MEMBERS) {
            for (Part part : parts()) {
                Order order = new Order();
                member.accept(order, part);
                Order outer = new Order();
                outer.next = order;
                for (Order each : List.of(order, outer)) {
                    boolean valid = VALIDATOR.validate(each).isEmpty();
                    String json = JSON.writeValueAsString(each);
                    assertThat(SCHEMAS.errors(Order.class, json).isEmpty())
                            .as(json + " is taken")
                            .isEqualTo(valid);
                    taken += valid ? 1 : 0;
                    refused += valid ? 0 : 1;
                }
            }
        }
        assertThat(taken).isGreaterThan(50);
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void aComponentOfARecordToo() throws JsonProcessingException {
        for (Part part : parts()) {
            Envelope envelope = new Envelope("a", part);
            String json = JSON.writeValueAsString(envelope);
            assertThat(SCHEMAS.errors(Envelope.class, json).isEmpty())
                    .as(json)
                    .isEqualTo(VALIDATOR.validate(envelope).isEmpty());
        }
    }

    /** Every way to fill one. */
    private static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int bits = 0; bits < 32; bits++) {
            Part part = new Part();
            part.always = (bits & 1) != 0 ? "a" : null;
            part.created = (bits & 2) != 0 ? "c" : null;
            part.strict = (bits & 4) != 0 ? "long" : "s";
            if ((bits & 24) != 0) {
                part.detail = new Detail();
                part.detail.always = (bits & 8) != 0 ? "a" : null;
                part.detail.created = (bits & 16) != 0 ? "c" : null;
            }
            parts.add(part);
        }
        return parts;
    }
}
