package nl.meldcode.testing;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds what users can reach and no Javadoc tells of. Javadoc's own check wants the components of a record told twice, on the record
 * and on its constructor; here they are told once.
 */
public final class Javadoc {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final DocTrees docs;
    private final List<String> missing = new ArrayList<>();

    private Javadoc(DocTrees docs) {
        this.docs = docs;
    }

    /** What is missing in a folder with sources. */
    public static List<String> missing(Path sources) {
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
            return missing(manager.getJavaFileObjectsFromPaths(
                    files.filter(file -> file.toString().endsWith(".java")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is missing in a source file with this text. */
    public static List<String> missing(String source) {
        return missing(
                List.of(new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                }));
    }

    private static List<String> missing(Iterable<? extends JavaFileObject> sources) {
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, List.of("-proc:none"), null, sources);
        Javadoc javadoc = new Javadoc(DocTrees.instance(task));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                TreePath path = new TreePath(unit);
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree tree) {
                        javadoc.type(new TreePath(path, tree), tree, "", false);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return javadoc.missing;
    }

    private void type(TreePath path, ClassTree type, String outer, boolean inInterface) {
        if (!isReachable(type.getModifiers().getFlags(), inInterface)) {
            return;
        }
        String name = outer + type.getSimpleName();
        DocCommentTree doc = doc(path, name);
        boolean isInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        boolean isRecord = type.getKind() == Tree.Kind.RECORD;
        List<String> components = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            TreePath place = new TreePath(path, member);
            if (member instanceof ClassTree nested) {
                type(place, nested, name + ".", isInterface);
            } else if (member instanceof VariableTree field) {
                Set<Modifier> flags = field.getModifiers().getFlags();
                if (isRecord && !flags.contains(Modifier.STATIC)) {
                    components.add(field.getName().toString());
                } else if (isReachable(flags, isInterface)) {
                    doc(place, name + "." + field.getName());
                }
            }
        }
        params(doc, components, name);
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method
                    && isReachable(method.getModifiers().getFlags(), isInterface)
                    && !isOverride(method)) {
                method(new TreePath(path, method), method, name, isRecord ? components : null);
            }
        }
    }

    private void method(TreePath path, MethodTree method, String type, List<String> components) {
        boolean isConstructor = method.getReturnType() == null;
        List<String> params = method.getParameters().stream()
                .map(param -> param.getName().toString())
                .toList();
        String name = type + "." + (isConstructor ? "new" : method.getName());
        DocCommentTree doc = doc(path, name);
        if (!isConstructor || !params.equals(components)) {
            params(doc, params, name);
        }
        if (doc != null && !isConstructor && !method.getReturnType().toString().equals("void") && !hasReturn(doc)) {
            missing.add(name + " @return");
        }
    }

    private DocCommentTree doc(TreePath path, String name) {
        DocCommentTree doc = docs.getDocCommentTree(path);
        if (doc == null) {
            missing.add(name);
        }
        return doc;
    }

    /** Of what has no Javadoc at all, that was said already. */
    private void params(DocCommentTree doc, List<String> names, String where) {
        if (doc == null) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (DocTree tag : doc.getBlockTags()) {
            if (tag instanceof ParamTree param && !param.getDescription().isEmpty()) {
                told.add(param.getName().toString());
            }
        }
        names.stream().filter(name -> !told.contains(name)).forEach(name -> missing.add(where + " @param " + name));
    }

    private static boolean hasReturn(DocCommentTree doc) {
        return Stream.concat(doc.getBlockTags().stream(), doc.getFirstSentence().stream())
                .anyMatch(tag -> tag.getKind() == DocTree.Kind.RETURN);
    }

    private static boolean isOverride(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /** Whatever stands in an interface is public, unless it says otherwise. */
    private static boolean isReachable(Set<Modifier> flags, boolean inInterface) {
        return inInterface
                ? !flags.contains(Modifier.PRIVATE)
                : EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED).stream().anyMatch(flags::contains);
    }
}
