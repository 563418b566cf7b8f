package dev.edict.runtime.it.ledger;

import java.util.HashSet;
import java.util.Set;

/** The same service, with a mapper that fails itself. */
public class MisMappedLedgerService extends LedgerService {

    /** With accounts of its own. */
    public MisMappedLedgerService() throws Exception {}

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(super.getClasses());
        classes.add(FailingMapper.class);
        return classes;
    }
}
