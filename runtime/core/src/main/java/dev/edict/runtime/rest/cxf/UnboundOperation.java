package dev.edict.runtime.rest.cxf;

import jakarta.ws.rs.container.ResourceInfo;
import java.util.function.Supplier;
import org.apache.cxf.jaxrs.impl.ResourceInfoImpl;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.provider.ProviderFactory;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The operation of the request of this thread, if nothing is bound to it. CXF asks dynamic features about what it knows when a server starts.
 * Sub-resources are not among it, unless it was told to resolve them then ({@code staticSubresourceResolution}) and locators say which class
 * they return.
 */
public final class UnboundOperation implements Supplier<@Nullable ResourceInfo> {

    /** Of the thread that asks. */
    public UnboundOperation() {}

    @Override
    public @Nullable ResourceInfo get() {
        Message message = JAXRSUtils.getCurrentMessage();
        OperationResourceInfo operation =
                message == null ? null : message.getExchange().get(OperationResourceInfo.class);
        return operation == null || isBound(operation) ? null : new ResourceInfoImpl(operation);
    }

    private static boolean isBound(OperationResourceInfo operation) {
        return operation.getNameBindings().stream()
                .anyMatch(name -> name.startsWith(ProviderFactory.DEFAULT_FILTER_NAME_BINDING));
    }
}
