import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of many lambdas: what each captured in fields, and per method of an interface a switch
 * on which of them it is. It has the interfaces of them all; nothing asks one of our lambdas
 * whether it is something else as well.
 */
final class LambdaClass {
  private static final Type OBJECT = Type.getType(Object.class);

  private final String host;
  private final String name;
  private final Set<String> faces = new LinkedHashSet<>();
  private final Map<String, List<Lambda>> methods = new LinkedHashMap<>();
  private final List<Lambda> lambdas = new ArrayList<>();
  private int fields;

  /** One lambda: its number, method, place's descriptor, what it calls, types as instantiated. */
  private record Lambda(
      int number, String sam, Type samType, Type site, Handle target, Type instantiated) {}

  /**
   * An empty one.
   *
   * @param host whose nest it joins; empty for none
   */
  LambdaClass(String name, String host) {
    this.host = host;
    this.name = name;
  }

  String name() {
    return name;
  }

  String host() {
    return host;
  }

  /** The name of the static method that makes it. */
  String add(String sam, Type samType, String site, Handle target, Type instantiated) {
    Type type = Type.getMethodType(site);
    int number = lambdas.size();
    Lambda lambda = new Lambda(number, sam, samType, type, target, instantiated);
    lambdas.add(lambda);
    methods.computeIfAbsent(sam + samType, key -> new ArrayList<>()).add(lambda);
    faces.add(type.getReturnType().getInternalName());
    fields = Math.max(fields, type.getArgumentTypes().length);
    return "make" + number;
  }

  byte[] bytes() {
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_SUPER;
    out.visit(
        Opcodes.V17, access, name, null, "java/lang/Object", faces.toArray(new String[0]));
    if (!host.isEmpty()) {
      out.visitNestHost(host);
    }
    out.visitField(Opcodes.ACC_FINAL, "which", "I", null, null);
    for (int i = 0; i < fields; i++) {
      out.visitField(Opcodes.ACC_FINAL, "c" + i, OBJECT.getDescriptor(), null, null);
    }
    constructor(out);
    for (int i = 0; i < lambdas.size(); i++) {
      maker(out, i);
    }
    methods.values().forEach(same -> method(out, same));
    out.visitEnd();
    return out.toByteArray();
  }

  private String constructorType() {
    return "(I" + OBJECT.getDescriptor().repeat(fields) + ")V";
  }

  private void constructor(ClassWriter out) {
    MethodVisitor code = out.visitMethod(0, "<init>", constructorType(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, name, "which", "I");
    for (int i = 0; i < fields; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(Opcodes.ALOAD, 2 + i);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, OBJECT.getDescriptor());
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void maker(ClassWriter out, int index) {
    Type site = lambdas.get(index).site();
    MethodVisitor code =
        out.visitMethod(Opcodes.ACC_STATIC, "make" + index, site.getDescriptor(), null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn(index);
    int slot = 0;
    for (Type capture : site.getArgumentTypes()) {
      code.visitVarInsn(capture.getOpcode(Opcodes.ILOAD), slot);
      slot += capture.getSize();
      Conversions.box(code, capture);
    }
    for (int i = site.getArgumentTypes().length; i < fields; i++) {
      code.visitInsn(Opcodes.ACONST_NULL);
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructorType(), false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void method(ClassWriter out, List<Lambda> same) {
    Lambda first = same.get(0);
    MethodVisitor code =
        out.visitMethod(Opcodes.ACC_PUBLIC, first.sam(), first.samType().getDescriptor(), null, null);
    code.visitCode();
    Label[] labels = new Label[same.size()];
    int[] numbers = new int[same.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
      numbers[i] = same.get(i).number();
    }
    if (labels.length > 1) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, "which", "I");
      code.visitLookupSwitchInsn(labels[labels.length - 1], numbers, labels);
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels.length > 1) {
        code.visitLabel(labels[i]);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      }
      body(code, same.get(i));
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void body(MethodVisitor code, Lambda lambda) {
    Handle target = lambda.target();
    boolean makes = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (makes) {
      code.visitTypeInsn(Opcodes.NEW, target.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    arguments(code, lambda, parameters(target));
    code.visitMethodInsn(
        opcode(target), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    Type result = makes ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
    Type wanted = lambda.samType().getReturnType();
    if (wanted.getSort() == Type.VOID) {
      Conversions.drop(code, result);
    } else {
      Conversions.convert(code, result, wanted, lambda.instantiated().getReturnType());
    }
    code.visitInsn(wanted.getOpcode(Opcodes.IRETURN));
  }

  private void arguments(MethodVisitor code, Lambda lambda, List<Type> parameters) {
    Type[] captures = lambda.site().getArgumentTypes();
    for (int i = 0; i < captures.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, OBJECT.getDescriptor());
      Conversions.convert(code, OBJECT, captures[i], captures[i]);
      Conversions.convert(code, captures[i], parameters.get(i), parameters.get(i));
    }
    Type[] erased = lambda.samType().getArgumentTypes();
    Type[] actual = lambda.instantiated().getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < erased.length; i++) {
      code.visitVarInsn(erased[i].getOpcode(Opcodes.ILOAD), slot);
      slot += erased[i].getSize();
      Conversions.convert(code, erased[i], actual[i], actual[i]);
      Type parameter = parameters.get(captures.length + i);
      Conversions.convert(code, actual[i], parameter, actual[i]);
    }
  }

  /** What the call takes, the receiver included. */
  private static List<Type> parameters(Handle target) {
    List<Type> parameters = new ArrayList<>();
    boolean receiver =
        target.getTag() != Opcodes.H_INVOKESTATIC && target.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    if (receiver) {
      parameters.add(Type.getObjectType(target.getOwner()));
    }
    parameters.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
    return parameters;
  }

  /** A private method is called as any other of the nest. */
  private static int opcode(Handle target) {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }
}
