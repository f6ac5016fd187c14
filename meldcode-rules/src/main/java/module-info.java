/** The afwegingskader as Drools rules. Nothing of it is called by name. */
@SuppressWarnings("requires-automatic") // Drools has names for its modules, and no descriptors.
module nl.meldcode.rules {
    requires nl.meldcode;
    requires org.drools.core;
    requires org.drools.base;
    requires org.drools.kiesession;
    requires org.drools.mvel;
    requires org.drools.canonicalmodel;
    requires org.drools.modelcompiler;
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.slf4j;
    requires static jakarta.xml.bind;
    requires static org.jspecify;

    // For the build alone, which makes code of the rules.
    requires static org.drools.compiler;
    requires static org.drools.model.codegen;

    // The rules are compiled to classes in a class loader of Drools.
    opens nl.meldcode.rules;

    provides nl.meldcode.spi.AfwegingskaderProvider with
            nl.meldcode.rules.DroolsProvider;
}
