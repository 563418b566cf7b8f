package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DtoSecretPropertyTest {
    private static final String RULE = "dto-secret-property";

    @ParameterizedTest
    @EnumSource
    void aSecretThatAGetAnswersIsToldAtTheMember(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Account", """
                        public abstract class Account {
                          public String password; // WARN: dto-secret-property: GET /users/{id} answers 'password' of User
                        }
                        """)
                .source("com.acme.User", """
                        import com.fasterxml.jackson.annotation.JsonProperty;
                        public class User extends Account {
                          public String name;
                          private String hash; // WARN: dto-secret-property: 'password_hash'
                          @JsonProperty("password_hash") public String getHash() { return hash; }
                          public List<Client> clients;
                        }
                        """)
                .source("com.acme.Client", """
                        public class Client {
                          public Optional<String> clientSecret; // WARN: dto-secret-property: GET /users/{id} answers 'clientSecret' of Client
                          public char[] pin; // WARN: dto-secret-property
                          public byte[] salt; // WARN: dto-secret-property
                        }
                        """)
                .source("com.acme.Page", "public record Page<T>(List<T> items) {}")
                .source("com.acme.UserResource", """
                        @ApiResource @Path("/users")
                        public class UserResource {
                          @POST public User create(User in) { return in; }
                          @GET @Path("{id}") public User get(@PathParam("id") String id) { return null; }
                          @GET public Page<User> list() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatOnlySpeaksOfASecretOrIsNotReadIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Masked", """
                        public @interface Masked {}
                        """)
                .source("com.acme.User", """
                        import com.fasterxml.jackson.annotation.*;
                        public class User {
                          public java.time.Instant passwordChangedAt;
                          public boolean hasPassword;
                          public boolean password;
                          public String secretName;
                          public int pin;
                          @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public String passwd;
                          @JsonIgnore public String salt;
                          @Masked public String secret;
                          private String pwd;
                          public void setPwd(String pwd) { this.pwd = pwd; }
                        }
                        """)
                .source("com.acme.Credentials", "public record Credentials(String clientId, String clientSecret) {}")
                .source("com.acme.Login", "public record Login(String user, String password) {}")
                .source("com.acme.Key", """
                        public record Key(@Waive(value = "dto-secret-property", reason = "Clients fetch it here, once, over mTLS.") String privateKey) {}
                        """)
                .source("com.acme.UserResource", """
                        @ApiResource @Path("/users")
                        public class UserResource {
                          @GET public User get() { return null; }
                          @POST @Path("clients") public Credentials register() { return null; }
                          @POST @Path("login") public String login(Login in) { return null; }
                          @GET @Path("key") public Key key() { return null; }
                        }
                        """)
                .check(compiler);
    }

    /** What a getter always answers is no secret, which only its body tells. */
    @Test
    void aGetterThatKeepsTheSecretIsSilent() {
        RuleTest.of(RULE)
                .source("com.acme.Account", """
                        public abstract class Account {
                          static final String MASK = "*".repeat(3).isEmpty() ? "" : "***";
                          static final String STARS = "***";
                          private String password;
                          private String secret;
                          private String pwd;
                          private String pin; // WARN: dto-secret-property
                          private String salt; // WARN: dto-secret-property
                          public String getPassword() { return null; }
                          public void setPassword(String password) { this.password = password; }
                          public String getSecret() { return STARS; }
                          public String getPwd() { return "***"; }
                          public String getPin() { return pin == null ? null : pin; }
                          public String getSalt() { return salt; }
                        }
                        """)
                .source("com.acme.User", "public class User extends Account {}")
                .source("com.acme.Key", """
                        public record Key(String id, String privateKey) {
                          public String privateKey() { return null; }
                        }
                        """)
                .source("com.acme.UserResource", """
                        @ApiResource @Path("/users")
                        public class UserResource {
                          @GET public User get() { return null; }
                          @GET @Path("key") public Key key() { return null; }
                        }
                        """)
                .check(Compiler.JAVAC);
    }
}
