import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Brings a value on the stack from one type to another as the language does for lambdas. */
final class Conversions {
  private static final Map<Integer, String> WRAPPERS =
      Map.of(
          Type.BOOLEAN, "java/lang/Boolean",
          Type.CHAR, "java/lang/Character",
          Type.BYTE, "java/lang/Byte",
          Type.SHORT, "java/lang/Short",
          Type.INT, "java/lang/Integer",
          Type.LONG, "java/lang/Long",
          Type.FLOAT, "java/lang/Float",
          Type.DOUBLE, "java/lang/Double");

  private Conversions() {}

  static boolean isPrimitive(Type type) {
    return WRAPPERS.containsKey(type.getSort());
  }

  static void box(MethodVisitor code, Type type) {
    if (isPrimitive(type)) {
      String wrapper = WRAPPERS.get(type.getSort());
      String valueOf = "(" + type.getDescriptor() + ")L" + wrapper + ";";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf", valueOf, false);
    }
  }

  static void drop(MethodVisitor code, Type type) {
    if (type.getSize() > 0) {
      code.visitInsn(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  /**
   * Converts.
   *
   * @param known what a reference is known to hold, where that says more than {@code from}
   */
  static void convert(MethodVisitor code, Type from, Type to, Type known) {
    if (isPrimitive(from) && isPrimitive(to)) {
      widen(code, from, to);
    } else if (isPrimitive(from)) {
      box(code, from);
    } else if (isPrimitive(to)) {
      Type primitive = unboxed(from, unboxed(known, to));
      String wrapper = WRAPPERS.get(primitive.getSort());
      code.visitTypeInsn(Opcodes.CHECKCAST, wrapper);
      String get = primitive.getClassName() + "Value";
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, wrapper, get, "()" + primitive.getDescriptor(), false);
      widen(code, primitive, to);
    } else if (!to.equals(from) && !to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static Type unboxed(Type wrapper, Type otherwise) {
    for (Map.Entry<Integer, String> each : WRAPPERS.entrySet()) {
      if (!isPrimitive(wrapper) && wrapper.getInternalName().equals(each.getValue())) {
        return primitive(each.getKey());
      }
    }
    return otherwise;
  }

  private static Type primitive(int sort) {
    Type[] all = {
      Type.BOOLEAN_TYPE,
      Type.CHAR_TYPE,
      Type.BYTE_TYPE,
      Type.SHORT_TYPE,
      Type.INT_TYPE,
      Type.LONG_TYPE,
      Type.FLOAT_TYPE,
      Type.DOUBLE_TYPE
    };
    for (Type type : all) {
      if (type.getSort() == sort) {
        return type;
      }
    }
    throw new IllegalArgumentException("no primitive " + sort);
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    int sort = to.getSort();
    if (from.getSort() == sort || from.getSort() < Type.INT && sort == Type.INT) {
      return;
    }
    boolean fromInt = from.getSort() <= Type.INT;
    if (fromInt && sort == Type.LONG) {
      code.visitInsn(Opcodes.I2L);
    } else if (fromInt && sort == Type.DOUBLE) {
      code.visitInsn(Opcodes.I2D);
    } else if (from.getSort() == Type.LONG && sort == Type.DOUBLE) {
      code.visitInsn(Opcodes.L2D);
    } else {
      throw new IllegalArgumentException("no widening from " + from + " to " + to);
    }
  }
}
