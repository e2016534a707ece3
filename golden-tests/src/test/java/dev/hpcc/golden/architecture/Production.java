package dev.hpcc.golden.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The compiled classes of all modules but the tests. */
final class Production {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.hpcc");

  private Production() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  /** The part of the package name after {@code dev.hpcc}: {@code catalog}, {@code aws}. */
  static String area(JavaClass type) {
    String name = type.getPackageName() + ".";
    if (!name.startsWith("dev.hpcc.")) {
      return "";
    }
    String rest = name.substring("dev.hpcc.".length());
    int dot = rest.indexOf('.');
    return dot < 0 ? "" : rest.substring(0, dot);
  }

  /** One line per dependency of a class that the first test takes and that the second forbids. */
  static List<String> violations(
      Predicate<JavaClass> from, BiPredicate<JavaClass, JavaClass> forbidden) {
    List<String> lines = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        if (from.test(type) && forbidden.test(type, dependency.getTargetClass())) {
          lines.add(dependency.getDescription());
        }
      }
    }
    return lines;
  }
}
