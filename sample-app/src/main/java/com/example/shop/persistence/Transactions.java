package com.example.shop.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.cfg.FetchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Units of work: committed when they return, rolled back when they throw. */
public final class Transactions implements AutoCloseable {
    private final EntityManagerFactory factory;

    public Transactions(DataSource source, List<Class<?>> entities) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("shop");
        configuration.managedClasses(entities);
        configuration.property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        configuration.property(FetchSettings.DEFAULT_BATCH_FETCH_SIZE, 50);
        this.factory = configuration.createEntityManagerFactory();
    }

    public <T> T run(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
