package dev.edict.runtime.it.ledger;

import java.util.HashSet;
import java.util.Set;

/** The same service, which answers its errors itself. */
public class MappedLedgerService extends ExternalLedgerService {

    /** With accounts of its own. */
    public MappedLedgerService() throws Exception {}

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(super.getClasses());
        classes.add(OwnMapper.class);
        return classes;
    }
}
