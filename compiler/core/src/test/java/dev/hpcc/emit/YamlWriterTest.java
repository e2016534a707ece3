package dev.hpcc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.yaml.snakeyaml.Yaml;

class YamlWriterTest {
  private static final ObjectMapper DATABIND = new ObjectMapper(new YAMLFactory());

  @Provide
  Arbitrary<Tree> trees() {
    return HostileText.trees();
  }

  @Test
  void everyKnownHostileTextReadsBackAsItIs() throws Exception {
    for (String text : HostileText.KNOWN) {
      readsBack(Tree.map().put("a", Tree.list(Tree.of(text))).put("b", text).build());
      readsBack(Tree.map().put(text, "value").build());
      readsBack(Tree.of(text));
    }
  }

  @Property(tries = 400)
  void everyTreeReadsBackAsItIs(@ForAll("trees") Tree tree) throws Exception {
    readsBack(tree);
  }

  private static void readsBack(Tree tree) throws Exception {
    String text = YamlWriter.write(tree).text();
    Object expected = Plain.of(tree);
    assertEquals(expected, Plain.of(DATABIND.readTree(text)), text);
    assertEquals(expected, Plain.ofLoaded(new Yaml().load(text)), text);
    Object engine = new Load(LoadSettings.builder().build()).loadFromString(text);
    assertEquals(expected, Plain.ofLoaded(engine), text);
    assertTrue(text.endsWith("\n"), text);
  }

  @Property(tries = 400)
  void everyPlaceIsTheLineOfItsKeyOrDash(@ForAll("trees") Tree tree) {
    Written written = YamlWriter.write(tree);
    Map<String, Integer> lines = new HashMap<>();
    Node root =
        new Compose(LoadSettings.builder().build()).composeString(written.text()).orElseThrow();
    collect(root, "", line(root), lines);
    for (Written.Place place : written.places()) {
      assertEquals(
          lines.get(place.pointer()), place.line(), place.pointer() + "\n" + written.text());
    }
  }

  private static void collect(Node node, String pointer, int line, Map<String, Integer> lines) {
    lines.put(pointer, line);
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              t -> {
                String key = ((ScalarNode) t.getKeyNode()).getValue();
                int at = YamlText.isSimpleKey(key) ? line(t.getKeyNode()) : line(t.getValueNode());
                collect(t.getValueNode(), below(pointer, key), at, lines);
              });
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        Node element = sequence.getValue().get(i);
        collect(element, below(pointer, String.valueOf(i)), line(element), lines);
      }
    }
  }

  private static String below(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static int line(Node node) {
    return node.getStartMark().orElseThrow().getLine() + 1;
  }

  @Test
  void looksAsAPersonWouldWriteIt() {
    Tree tree =
        Tree.map()
            .comment("Written by hpcc.")
            .put("AWSTemplateFormatVersion", "2010-09-09")
            .put(
                "Resources",
                Tree.map()
                    .put(
                        "Vpc",
                        Tree.map()
                            .comment("cfd.hpc:3 network")
                            .put("Type", "AWS::EC2::VPC")
                            .put(
                                "Properties",
                                Tree.map()
                                    .put("CidrBlock", "10.0.0.0/16")
                                    .put("Empty", Tree.map())
                                    .put(
                                        "Tags",
                                        Tree.list(
                                            Tree.map().put("Key", "a").put("Value", "yes").build(),
                                            Tree.map()
                                                .comment("second")
                                                .put("Key", "b: c")
                                                .put("Value", "#!/bin/sh\necho\n")
                                                .build()))
                                    .put("Nested", Tree.list(Tree.list(Tree.of(1), Tree.of(2)))))))
            .build();
    assertEquals(
        """
        # Written by hpcc.
        AWSTemplateFormatVersion: "2010-09-09"
        Resources:
          # cfd.hpc:3 network
          Vpc:
            Type: AWS::EC2::VPC
            Properties:
              CidrBlock: "10.0.0.0/16"
              Empty: {}
              Tags:
                - Key: a
                  Value: "yes"
                # second
                - Key: "b: c"
                  Value: |
                    #!/bin/sh
                    echo
              Nested:
                -   - 1
                    - 2
        """,
        YamlWriter.write(tree).text());
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertThrows(IllegalArgumentException.class, () -> YamlWriter.write(Tree.of("a\ud83d")));
    assertThrows(
        IllegalArgumentException.class,
        () -> YamlWriter.write(Tree.map().put("\ude80", "x").build()));
  }

  @Test
  void aCommentCannotLeaveItsLine() {
    Tree tree = Tree.map().comment("a\rb\u2028c: d\ne").put("k", "v").build();
    assertEquals("# a b c: d\n# e\nk: v\n", YamlWriter.write(tree).text());
  }
}
