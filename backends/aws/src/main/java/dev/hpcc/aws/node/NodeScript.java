package dev.hpcc.aws.node;

import dev.hpcc.aws.AwsBackend;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.ScriptText;
import dev.hpcc.backend.SetupRunner;
import dev.hpcc.emit.JsonWriter;
import dev.hpcc.emit.Tree;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.SetupMoment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a node runs, in order, and the user data that carries it: a MIME message with a part that
 * cloud-init runs early ({@code boot}), and a shell script that PCS runs after the node is
 * registered and before slurmd starts (AWS PCS User Guide, "Working with Amazon EC2 user data").
 *
 * <p>Text of the blueprint that can be anything (scripts, their arguments, keys) travels in base64:
 * no line of it can end a part, begin a reference, or change a command.
 */
public final class NodeScript {
  private static final String ROOT = "/opt/hpcc/";
  private static final String HEADER = "node-header.sh";

  /** What cloud-init runs early may fail without any effect, unless the node is switched off. */
  private static final String FAILS_THE_NODE =
      "trap 'status=$?; [ \"$status\" -eq 0 ] || shutdown -h now' EXIT";

  private final List<Value> lines = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> bootCommands = new ArrayList<>();
  private final List<String> readyCommands = new ArrayList<>();

  /**
   * Runs one of the backend's own scripts.
   *
   * @param script its file name
   * @param words its arguments: texts, or references that hold nothing a shell would read
   */
  public void run(String script, List<Value> words) {
    carry(script, ScriptText.read(AwsBackend.class, script));
    StringBuilder line = new StringBuilder("\n").append(ROOT).append(script);
    for (Value word : words) {
      line.append(' ');
      if (word instanceof Value.Text text) {
        line.append(SetupRunner.command(List.of(text.text())));
      } else {
        lines.add(Value.of(line.append('\'').toString()));
        lines.add(word);
        line.setLength(0);
        line.append('\'');
      }
    }
    lines.add(Value.of(line.append('\n').toString()));
  }

  /** Runs one of the backend's own scripts with arguments that can be any text. */
  public void runWithText(String script, String listName, List<String> words) {
    carry(script, ScriptText.read(AwsBackend.class, script));
    List<String> command = new ArrayList<>();
    command.add(ROOT + script);
    command.addAll(words);
    runList(listName, SetupRunner.script(List.of(SetupRunner.command(command))));
  }

  /**
   * Adds a set-up script; those for {@code ready} run by {@link #runReady}.
   *
   * @param url where a node fetches a script for {@code ready}, or empty when it travels inside
   * @param sha256 checksum of such a script, or empty
   */
  public void setup(Setup setup, String url, String sha256) {
    String path = ROOT + "setup/" + setup.name();
    String runner = ROOT + SetupRunner.RUNNER_FILE;
    boolean early = setup.moment().value() == SetupMoment.BOOT;
    if (early && bootCommands.isEmpty()) {
      bootCommands.add(FAILS_THE_NODE);
      bootCommands.add(write(runner, SetupRunner.runner()));
      addOwn(SetupRunner.RUNNER_FILE, SetupRunner.runner());
    } else if (!early && readyCommands.isEmpty()) {
      own.remove(SetupRunner.RUNNER_FILE);
      carry(SetupRunner.RUNNER_FILE, SetupRunner.runner());
    }
    if (setup.content() instanceof Setup.Content.Script script) {
      if (early) {
        bootCommands.add(write(path, script.text().value()));
      } else if (url.isEmpty()) {
        lines.add(Value.of("\n" + write(path, script.text().value()) + "\n"));
      } else {
        run("fetch-script.sh", List.of(Value.of(url), Value.of(sha256), Value.of(path)));
      }
    }
    (early ? bootCommands : readyCommands).add(SetupRunner.call(runner, setup, path));
  }

  /** Runs the set-up scripts for {@code ready}, here. */
  public void runReady() {
    if (!readyCommands.isEmpty()) {
      runList("ready", readyText());
    }
  }

  /** The script that calls the set-up scripts for {@code ready}; empty without any. */
  public String readyText() {
    return readyCommands.isEmpty() ? "" : SetupRunner.script(readyCommands);
  }

  private static String write(String path, String text) {
    String folder = path.substring(0, path.lastIndexOf('/'));
    return "mkdir -p " + folder + "\n" + SetupRunner.writeFile(path, text, "0700");
  }

  private void runList(String name, String script) {
    String path = ROOT + name + ".sh";
    lines.add(Value.of("\n" + SetupRunner.writeFile(path, script, "0700") + "\n" + path + "\n"));
  }

  private void carry(String name, String text) {
    if (addOwn(name, text)) {
      String path = ROOT + name;
      String written = text.endsWith("\n") ? text : text + "\n";
      lines.add(
          Value.of(
              "\ncat >"
                  + path
                  + " <<'HPCC_END'\n"
                  + written
                  + "HPCC_END\nchmod 0700 "
                  + path
                  + "\n"));
    }
  }

  private boolean addOwn(String name, String text) {
    if (own.contains(name)) {
      return false;
    }
    own.add(name);
    files.putIfAbsent(name, text);
    return true;
  }

  /** The backend's own scripts that it uses: name to text. */
  public Map<String, String> files() {
    return files;
  }

  public boolean isEmpty() {
    return lines.isEmpty() && bootCommands.isEmpty();
  }

  /** The user data. */
  public Value userData() {
    String boot = bootPart();
    String mark = boundary(boot);
    List<Value> parts = new ArrayList<>();
    parts.add(
        Value.of(
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"" + mark + "\"\n\n"));
    if (!boot.isEmpty()) {
      parts.add(Value.of(head(mark, "text/cloud-config") + boot + "\n"));
    }
    String header = ScriptText.read(AwsBackend.class, HEADER);
    parts.add(Value.of(head(mark, "text/x-shellscript") + header + "export HPCC_STACK='"));
    parts.add(new Value.Ref("AWS::StackName"));
    parts.add(Value.of("'\n"));
    parts.addAll(lines);
    parts.add(Value.of("\n--" + mark + "--\n"));
    return new Value.Joined(parts);
  }

  private static String head(String mark, String type) {
    return "--" + mark + "\nContent-Type: " + type + "; charset=\"utf-8\"\n\n";
  }

  /** A cloud-config, which is YAML; as JSON it is both. */
  private String bootPart() {
    if (bootCommands.isEmpty()) {
      return "";
    }
    Tree command =
        Tree.list(Tree.of("bash"), Tree.of("-c"), Tree.of(SetupRunner.script(bootCommands)));
    Tree config = Tree.map().put("bootcmd", Tree.list(command)).build();
    return "#cloud-config\n" + JsonWriter.write(config).text();
  }

  private String boundary(String boot) {
    StringBuilder all = new StringBuilder(boot);
    for (Value line : lines) {
      all.append(line instanceof Value.Text text ? text.text() : "");
    }
    String mark = "==hpcc==";
    while (all.indexOf(mark) >= 0) {
      mark = "=" + mark + "=";
    }
    return mark;
  }

  /** Bytes of the user data, with a generous length for each reference. */
  public static long length(Value userData) {
    if (userData instanceof Value.Joined joined) {
      long sum = 0;
      for (Value part : joined.parts()) {
        sum += length(part);
      }
      return sum;
    }
    return userData instanceof Value.Text text
        ? text.text().getBytes(StandardCharsets.UTF_8).length
        : LONGEST_REFERENCE;
  }

  /** A DNS name of a filesystem has about 55 characters. */
  private static final long LONGEST_REFERENCE = 64;
}
