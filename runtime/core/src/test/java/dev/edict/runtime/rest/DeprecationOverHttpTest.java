package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.ApiDeprecated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.net.http.HttpHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeprecationOverHttpTest {

    private final Service service =
            Service.start(EdictConfig.builder().build(), new OldResource(), new Endpoint(), new OutgoingResource());

    @AfterEach
    void stop() {
        service.close();
    }

    @Path("old")
    public static class OldResource {

        @GET
        @Path("dated")
        @ApiDeprecated(since = "2026-01-01", sunset = "2027-06-30")
        public String dated() {
            return "";
        }

        @GET
        @Path("failing")
        @ApiDeprecated(since = "2026-01-01")
        public String failing() {
            throw new NotFoundException();
        }

        @GET
        @Path("java")
        @Deprecated(since = "2025-12-31")
        public String java() {
            return "";
        }

        @GET
        @Path("release")
        @Deprecated(since = "9")
        public String release() {
            return "";
        }

        @GET
        @Path("current")
        public String current() {
            return "";
        }
    }

    interface Contract {
        @GET
        @ApiDeprecated(since = "2026-01-01")
        String get();
    }

    @Path("endpoint")
    public static class Endpoint implements Contract {
        @Override
        public String get() {
            return "";
        }
    }

    @Path("outgoing")
    @ApiDeprecated(since = "2026-01-01", sunset = "2027-06-30")
    public static class OutgoingResource {
        @GET
        public String get() {
            return "";
        }
    }

    private HttpHeaders headers(String path) throws Exception {
        return service.get(path).headers();
    }

    @Test
    void bothDatesAreSent() throws Exception {
        assertThat(headers("/old/dated").firstValue("Deprecation")).contains("@1767225600");
        assertThat(headers("/old/dated").firstValue("Sunset")).contains("Wed, 30 Jun 2027 00:00:00 GMT");
    }

    @Test
    void anEndThatIsNotDecidedIsNotSent() throws Exception {
        assertThat(headers("/old/failing").firstValue("Deprecation")).contains("@1767225600");
        assertThat(headers("/old/failing").firstValue("Sunset")).isEmpty();
    }

    @Test
    void aDateOfJavasOwnAnnotationIsSentAndAReleaseIsNot() throws Exception {
        assertThat(headers("/old/java").firstValue("Deprecation")).contains("@1767139200");
        assertThat(headers("/old/release").firstValue("Deprecation")).isEmpty();
    }

    @Test
    void whatStaysSaysNothing() throws Exception {
        assertThat(headers("/old/current").map()).doesNotContainKeys("deprecation", "sunset");
    }

    @Test
    void anInterfaceOrAClassSpeaksForItsMethods() throws Exception {
        assertThat(headers("/endpoint").firstValue("Deprecation")).contains("@1767225600");
        assertThat(headers("/outgoing").firstValue("Sunset")).isPresent();
    }
}
