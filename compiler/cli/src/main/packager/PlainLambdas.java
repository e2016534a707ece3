import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A step of the packaging: turns the lambdas and method references of our jars into ordinary
 * classes, one per package, and one per class for what only its nest may call.
 *
 * <p>Each lambda costs a cold start between a third and a whole millisecond for linking, besides
 * the machinery that the first one brings along; an ordinary class from the archive costs a tenth.
 * Sources stay as they are. Argument: the folder with the jars, rewritten in place.
 */
public final class PlainLambdas {
  private static final int API = Opcodes.ASM9;
  private static final long FIXED_TIME = 1767225600000L;

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Map<String, LambdaClass> lambdas = new LinkedHashMap<>();
  private final Set<String> hidden = new HashSet<>();

  public static void main(String[] folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> own = Files.newDirectoryStream(Path.of(folder[0]), "hpcc*.jar")) {
      own.forEach(jars::add);
    }
    for (Path jar : jars) {
      new PlainLambdas().rewrite(jar);
    }
  }

  private void rewrite(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    List<String> classes =
        entries.keySet().stream().filter(name -> name.endsWith(".class")).toList();
    classes.forEach(name -> new ClassReader(entries.get(name)).accept(new Hidden(), 0));
    classes.forEach(name -> entries.computeIfPresent(name, (n, bytes) -> plain(bytes)));
    for (LambdaClass lambda : lambdas.values()) {
      entries.put(lambda.name() + ".class", lambda.bytes());
      if (!lambda.host().isEmpty()) {
        entries.computeIfPresent(
            lambda.host() + ".class", (n, bytes) -> host(bytes, lambda.name()));
      }
    }
    Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(fresh))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry to = new ZipEntry(entry.getKey());
        to.setTime(FIXED_TIME);
        out.putNextEntry(to);
        out.write(entry.getValue());
      }
    }
    Files.move(fresh, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private byte[] plain(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new LambdaSites(writer), 0);
    return writer.toByteArray();
  }

  /** What was private to a class stays private: the new class joins its nest. */
  private static byte[] host(byte[] bytes, String member) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(API, writer) {
          @Override
          public void visitEnd() {
            visitNestMember(member);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  /** The bodies of lambdas, which the compiler makes private under names of its own. */
  private static boolean isBody(String method) {
    return method.startsWith("lambda$");
  }

  /** A body's name that no subclass has: it can be called from the package then. */
  private static String open(String owner, String method) {
    return method + "$" + owner.substring(owner.lastIndexOf('/') + 1);
  }

  /** Collects the private methods of the jar, for references to them. */
  private final class Hidden extends ClassVisitor {
    private String self = "";
    private boolean isInterface;

    Hidden() {
      super(API);
    }

    @Override
    public void visit(int v, int access, String name, String sig, String above, String[] faces) {
      self = name;
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String d, String s, String[] t) {
      if ((access & Opcodes.ACC_PRIVATE) != 0 && (isInterface || !isBody(name))) {
        hidden.add(self + "." + name + d);
      }
      return null;
    }
  }

  /** Replaces every place that makes a lambda, and opens the bodies to the package. */
  private final class LambdaSites extends ClassVisitor {
    private String self = "";
    private String nest = "";
    private boolean isInterface;

    LambdaSites(ClassVisitor next) {
      super(API, next);
    }

    @Override
    public void visit(int v, int access, String name, String sig, String above, String[] faces) {
      self = name;
      nest = name;
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      super.visit(v, access, name, sig, above, faces);
    }

    @Override
    public void visitNestHost(String host) {
      nest = host;
      super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String d, String s, String[] t) {
      // An interface knows public and private only; its bodies stay private.
      boolean body = isBody(name) && (access & Opcodes.ACC_PRIVATE) != 0 && !isInterface;
      int opened = body ? access & ~Opcodes.ACC_PRIVATE : access;
      return new MethodVisitor(
          API, super.visitMethod(opened, body ? open(self, name) : name, d, s, t)) {
        @Override
        public void visitInvokeDynamicInsn(String sam, String site, Handle boot, Object... args) {
          Object[] known = new Object[args.length];
          for (int i = 0; i < args.length; i++) {
            known[i] = args[i] instanceof Handle handle ? opened(handle) : args[i];
          }
          if (!isLambda(boot)) {
            super.visitInvokeDynamicInsn(sam, site, boot, known);
            return;
          }
          Handle target = (Handle) known[1];
          LambdaClass home = home(target);
          String maker = home.add(sam, (Type) known[0], site, target, (Type) known[2]);
          super.visitMethodInsn(Opcodes.INVOKESTATIC, home.name(), maker, site, false);
        }
      };
    }

    private Handle opened(Handle handle) {
      boolean own =
          handle.getOwner().equals(self) && isBody(handle.getName()) && !handle.isInterface();
      return own
          ? new Handle(
              handle.getTag(),
              self,
              open(self, handle.getName()),
              handle.getDesc(),
              handle.isInterface())
          : handle;
    }

    private LambdaClass home(Handle target) {
      String called = target.getOwner() + "." + target.getName() + target.getDesc();
      boolean open = !hidden.contains(called);
      String name =
          open ? self.substring(0, self.lastIndexOf('/') + 1) + "Lambdas$" : nest + "$Lambdas$";
      return lambdas.computeIfAbsent(name, n -> new LambdaClass(n, open ? "" : nest));
    }

    private static boolean isLambda(Handle boot) {
      return boot.getOwner().equals("java/lang/invoke/LambdaMetafactory")
          && boot.getName().equals("metafactory");
    }
  }
}
