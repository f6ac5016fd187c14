package nl.meldcode.benchmark;

import java.util.List;
import java.util.Map;
import nl.meldcode.Casus;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The DMN table in Drools' DMN engine. A peer for measurement, not part of the product. */
final class DroolsDmn implements Engine {

    private final DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newInputStreamResource(DmnFacts.table())))
            .getOrElseThrow(IllegalStateException::new);
    private final DMNModel model = runtime.getModels().get(0);

    @Override
    @SuppressWarnings("unchecked")
    public Outcome decide(Casus casus) {
        DMNContext context = runtime.newContext();
        DmnFacts.of(casus).forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return DmnFacts.outcome(
                (Map<String, ?>) result.getDecisionResultByName("beslissing").getResult());
    }
}
