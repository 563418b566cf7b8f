package dev.edict.benchmarks.http;

/**
 * A payment as it is answered.
 *
 * @param id its number
 * @param amountCents how much, in cents
 * @param note what the payer wrote
 */
public record Payment(String id, long amountCents, String note) {

    /** What every endpoint does: next to nothing, so that nothing hides what protection costs. */
    static Payment of(NewPayment payment) {
        return new Payment("p-1", payment.amountCents(), payment.note());
    }
}
