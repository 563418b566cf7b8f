package dev.edict.runtime.it;

import dev.edict.runtime.it.ThingResource.NewThing;
import dev.edict.runtime.it.ThingResource.Thing;
import jakarta.ws.rs.Path;

/** Promises what it inherits, of types that it names. */
@Path("/things/inherited")
public class InheritedResource extends CreatingResource<NewThing, Thing> {

    @Override
    public Thing create(NewThing thing) {
        return new Thing(thing.name(), ThingResource.execute(thing.name()));
    }
}
