package dev.hpcc.golden.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the sources look. */
class StyleTest {
  private static final int LINES = 300;

  /** Words that name a place to put things instead of a thing. */
  private static final Pattern EMPTY_NAME = Pattern.compile(".*(Manager|Helper|Utils?|Impl)");

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:final|sealed|non-sealed|abstract|static) )*(?:class|record|interface|enum) (\\w+)",
          Pattern.MULTILINE);

  /** Written so that it does not find itself. */
  private static final Pattern BUILD_MACHINE =
      Pattern.compile(
          "/wo[r]k/(wt|main|shared|tmp|\\.)|/ro[o]t/|/Us[e]rs/|\\\\Us[e]rs\\\\|/tmp/bash_[j]obs");

  private static final Pattern REGISTRY =
      Pattern.compile(
          "pypi[.]org|repo1?[.]maven|registry[.]npmjs|crates[.]io/|deb[.]debian|proxy[.]golang|sonatype[.]org");

  @Test
  void aSourceFileHasAtMostThreeHundredLines() {
    List<String> found = new ArrayList<>();
    for (Path file : Repository.files(".java")) {
      long lines = Repository.text(file).lines().count();
      if (lines > LINES) {
        found.add(Repository.name(file) + ": " + lines);
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void noTypeIsNamedAfterNothing() {
    List<String> found = new ArrayList<>();
    for (Path file : Repository.files(".java")) {
      String name = String.valueOf(file.getFileName()).replace(".java", "");
      if (EMPTY_NAME.matcher(name).matches()) {
        found.add(Repository.name(file));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    List<String> found = new ArrayList<>();
    for (Path file : Repository.files(".java")) {
      String text = Repository.text(file);
      var matcher = PUBLIC_TYPE.matcher(text);
      while (matcher.find()) {
        String before = text.substring(0, matcher.start()).stripTrailing();
        String told = before.replaceAll("(?s)(\\R@\\w+(\\([^)]*\\))?)+$", "");
        if (!told.endsWith("*/")) {
          found.add(Repository.name(file) + ": " + matcher.group(1));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> found = new LinkedHashSet<>();
    for (JavaClass type : Production.classes()) {
      boolean generated = Production.area(type).equals("grammar");
      if (!generated && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
        found.add(type.getPackageName());
      }
    }
    assertEquals(Set.of(), found);
  }

  @Test
  void noTextNamesAPlaceOfTheMachineThatBuiltIt() {
    assertEquals(List.of(), containing(BUILD_MACHINE));
  }

  @Test
  void noTextNamesTheHostOfAPackageRegistry() {
    assertEquals(List.of(), containing(REGISTRY));
  }

  private static List<String> containing(Pattern pattern) {
    List<String> found = new ArrayList<>();
    for (Path file : Repository.files()) {
      if (isText(file)) {
        String text = Repository.text(file);
        var matcher = pattern.matcher(text);
        if (matcher.find()) {
          found.add(Repository.name(file) + ": " + matcher.group());
        }
      }
    }
    return found;
  }

  private static boolean isText(Path file) {
    String name = file.toString();
    return !name.matches(".*\\.(gz|xz|br|bin|png|jar|class|zip|ico|woff2?|idx|pack)");
  }
}
