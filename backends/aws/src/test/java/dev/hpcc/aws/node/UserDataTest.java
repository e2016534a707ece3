package dev.hpcc.aws.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.aws.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the shell part of emitted user data, as a node would, in a folder of its own. */
@EnabledOnOs(OS.LINUX)
class UserDataTest {
  @TempDir Path root;

  private static final String HOSTILE =
      Compilation.ohio(
          "nodes cpu { count = 0..1, cores >= 4",
          "  setup first {",
          "    script = '''#!/bin/bash",
          "printf '%s|' \"$@\" '${AWS::Region}' '{{resolve:ssm:/x}}' >ROOT/first.out",
          "cat <<'HPCC_END'",
          "--==hpcc==--",
          "HPCC_END",
          "'''",
          "    args = [\"it's\", \"two words\", \"$(id)\", \"`id`\", \"${AWS::Region}\",",
          "      \"{{resolve:ssm:/y}}\", \"--==hpcc==--\", \"\\\\ \\\"q\\\" \\u{E9}\"]",
          "  }",
          "  setup second { script = \"#!/bin/sh\\nexit 3\\n\" }",
          "  setup third { script = \"#!/bin/sh\\ntouch ROOT/third.out\\n\" }",
          "}",
          "scheduler slurm { queue cpu { } }");

  @Test
  void argumentsArriveAsTheyAreWrittenAndTheFirstFailureSwitchesTheNodeOff() throws Exception {
    int status = run(HOSTILE.replace("ROOT", root.toString()));
    assertEquals(3, status);
    assertEquals(
        "it's|two words|$(id)|`id`|${AWS::Region}|{{resolve:ssm:/y}}|--==hpcc==--|\\ \"q\" é|"
            + "${AWS::Region}|{{resolve:ssm:/x}}|",
        Files.readString(root.resolve("first.out")));
    assertTrue(Files.exists(root.resolve("shutdown.out")), "the node is still on");
    assertTrue(!Files.exists(root.resolve("third.out")), "a later script ran");
  }

  @Test
  void aNodeWhoseScriptsSucceedStaysOn() throws Exception {
    int status =
        run(
            Compilation.ohio(
                "nodes cpu { count = 0..1, cores >= 4,"
                    + " setup ok { script = \"#!/bin/sh\\necho fine\\n\" } }",
                "scheduler slurm { queue cpu { } }"));
    assertEquals(0, status);
    assertTrue(!Files.exists(root.resolve("shutdown.out")), "the node was switched off");
    assertTrue(Files.readString(root.resolve("log/node.log")).contains("fine"));
  }

  private int run(String blueprint) throws IOException, InterruptedException {
    String written =
        Compilation.of(blueprint)
            .properties("CpuTemplate")
            .at("/LaunchTemplateData/UserData/Fn::Base64/Fn::Sub")
            .asText();
    String script = shellPart(substitute(written));
    script = script.replace("/opt/hpcc", root + "/opt").replace("/var/log/hpcc", root + "/log");
    script = script.replace("/dev/console", root + "/console");
    Path file = Files.writeString(root.resolve("node.sh"), relocated(script));
    Path bin = Files.createDirectories(root.resolve("bin"));
    Path off =
        Files.writeString(bin.resolve("shutdown"), "#!/bin/sh\n: >" + root + "/shutdown.out\n");
    assertTrue(off.toFile().setExecutable(true));
    ProcessBuilder builder = new ProcessBuilder("bash", file.toString());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("HPCC_SETUP_STATE", root + "/state");
    builder.environment().put("HPCC_SETUP_LOG", root + "/log");
    Process process = builder.redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }

  /** What is carried in base64 names the same folders. */
  private String relocated(String script) {
    List<String> out = new ArrayList<>();
    StringBuilder carried = new StringBuilder();
    boolean inside = false;
    for (String line : script.split("\n", -1)) {
      if (inside && line.equals("HPCC_END")) {
        byte[] bytes = java.util.Base64.getMimeDecoder().decode(carried.toString());
        String text = new String(bytes, StandardCharsets.UTF_8).replace("/opt/hpcc", root + "/opt");
        out.add(
            java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        inside = false;
        carried.setLength(0);
      }
      if (inside) {
        carried.append(line);
      } else {
        out.add(line);
      }
      inside |= line.startsWith("base64 -d >");
    }
    return String.join("\n", out);
  }

  /** What CloudFormation makes of an {@code Fn::Sub}. */
  private static String substitute(String text) {
    String named = text.replace("${AWS::StackName}", "lab");
    assertTrue(!named.replace("${!", "").contains("${"), "a text reads as a reference");
    return named.replace("${!", "${");
  }

  private static String shellPart(String mime) {
    int boundary = mime.indexOf("boundary=\"") + "boundary=\"".length();
    String mark = "--" + mime.substring(boundary, mime.indexOf('"', boundary));
    int start = mime.indexOf("#!/bin/bash", mime.indexOf("text/x-shellscript"));
    return mime.substring(start, mime.indexOf("\n" + mark, start) + 1);
  }
}
