package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.shop.ShopConfig.Records;
import com.example.shop.persistence.DatabaseConfig.Kind;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"--db=postgres", "--jdbc-url=jdbc:postgresql://db.internal/shop"})
    void postgresIsChosenForAllRecordsByOneArgument(String argument) {
        ShopConfig config = Arguments.parse(argument);
        assertThat(config.records()).isEqualTo(new Records.InDatabase());
        assertThat(config.database().kind()).isEqualTo(Kind.POSTGRES);
        assertThat(config.database().user()).isEqualTo("postgres");
    }

    @Test
    void redisIsChosenByOneArgument() {
        assertThat(Arguments.parse("--store=redis://cache.internal:6379").records())
                .isEqualTo(new Records.InRedis(URI.create("redis://cache.internal:6379")));
    }

    @Test
    void whatIsSaidOfRecordsHoldsWhateverTheDatabase() {
        assertThat(Arguments.parse("--store=memory", "--db=postgres").records()).isEqualTo(new Records.InMemory());
        assertThat(Arguments.parse("--db=h2", "--store=database").records()).isEqualTo(new Records.InDatabase());
        assertThat(Arguments.parse().records()).isEqualTo(new Records.InMemory());
    }

    @Test
    void whoConnectsIsWhoWasNamed() {
        assertThat(Arguments.parse("--jdbc-user=shop", "--jdbc-url=jdbc:postgresql://db.internal/shop")
                        .database()
                        .user())
                .isEqualTo("shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--store=tape", "--tape=1", "--store"})
    void whatIsUnknownIsAnsweredWithWhatIsKnown(String argument) {
        assertThatThrownBy(() -> Arguments.parse(argument))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--store=memory|database|redis://HOST:PORT");
    }
}
