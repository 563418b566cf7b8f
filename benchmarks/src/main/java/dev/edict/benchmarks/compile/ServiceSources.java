package dev.edict.benchmarks.compile;

import java.io.IOException;

/** What a resource hands its work to: an interface and its one implementation. */
final class ServiceSources {
    private final SourceTree sources;

    ServiceSources(SourceTree sources) {
        this.sources = sources;
    }

    void contract(int i) throws IOException {
        sources.write(ServiceGenerator.packageOf(i), "Items" + i, """
                import java.util.UUID;
                import shop.common.Page;
                import shop.shared.*;

                /** Keeps items. */
                public interface Items%1$d {
                    Page<ItemView%1$d> list(State%1$d state, String cursor, int limit);

                    ItemView%1$d get(UUID id);

                    ItemView%1$d create(CreateItem%1$d item);

                    ItemView%1$d replace(UUID id, %2$s item);

                    void delete(UUID id);

                    ItemView%1$d archive(UUID id);
                }
                """.formatted(i, DtoSources.changeType(i)));
    }

    void implementation(int i) throws IOException {
        String state = DtoSources.sharesChange(i) ? "State%d.OPEN".formatted(i) : "item.state()";
        String currency = DtoSources.sharesChange(i) ? "\"EUR\"" : "item.currency()";
        String tags = DtoSources.sharesChange(i) ? "List.copyOf(item.labels().keySet())" : "item.tags()";
        sources.write(ServiceGenerator.packageOf(i), "StoredItems" + i, """
                import java.util.ArrayList;
                import java.util.List;
                import java.util.Map;
                import java.util.UUID;
                import java.util.concurrent.ConcurrentSkipListMap;
                import shop.common.Missing;
                import shop.common.Page;
                import shop.shared.*;

                final class StoredItems%1$d implements Items%1$d {
                    private final Map<UUID, ItemView%1$d> stored = new ConcurrentSkipListMap<>();

                    @Override
                    public Page<ItemView%1$d> list(State%1$d state, String cursor, int limit) {
                        List<ItemView%1$d> found = new ArrayList<>();
                        UUID after = cursor == null ? null : UUID.fromString(cursor);
                        for (ItemView%1$d item : stored.values()) {
                            if ((state == null || item.state() == state) && (after == null || item.id().compareTo(after) > 0)) {
                                found.add(item);
                            }
                            if (found.size() > limit) {
                                break;
                            }
                        }
                        String next = found.size() > limit ? found.remove(limit).id().toString() : null;
                        return new Page<>(List.copyOf(found), next);
                    }

                    @Override
                    public ItemView%1$d get(UUID id) {
                        ItemView%1$d item = stored.get(id);
                        if (item == null) {
                            throw new Missing(id);
                        }
                        return item;
                    }

                    @Override
                    public ItemView%1$d create(CreateItem%1$d item) {
                        ItemView%1$d created = new ItemView%1$d(UUID.randomUUID(), item.name(), item.amount(), item.currency(),
                                item.due(), item.owner(), item.tags().stream().map(String::strip).toList(), item.quantity(), State%1$d.OPEN);
                        stored.put(created.id(), created);
                        return created;
                    }

                    @Override
                    public ItemView%1$d replace(UUID id, %2$s item) {
                        get(id);
                        ItemView%1$d replaced = new ItemView%1$d(id, item.name(), item.amount(), %4$s, item.due(), item.owner(),
                                %5$s, item.quantity(), %3$s);
                        stored.put(id, replaced);
                        return replaced;
                    }

                    @Override
                    public void delete(UUID id) {
                        if (stored.remove(id) == null) {
                            throw new Missing(id);
                        }
                    }

                    @Override
                    public ItemView%1$d archive(UUID id) {
                        ItemView%1$d item = get(id);
                        ItemView%1$d archived = new ItemView%1$d(item.id(), item.name(), item.amount(), item.currency(), item.due(),
                                item.owner(), item.tags(), item.quantity(), State%1$d.DONE);
                        stored.put(id, archived);
                        return archived;
                    }
                }
                """.formatted(
                        i, DtoSources.changeType(i), state, currency, tags));
    }
}
