package dev.edict.runtime.jdbc.http;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;

/** The payments in a process of their own, which a test kills. */
final class PaymentProcess {

    private PaymentProcess() {}

    /** Prints its port when it listens, and then does what it is asked until it is killed. */
    public static void main(String[] arguments) throws Exception {
        HikariDataSource database = Databases.pool(arguments[0], "postgres");
        PaymentService service = new PaymentService(database, 0);
        System.out.println("port " + service.port());
        Thread.currentThread().join();
    }
}
