package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.azure.Compiled;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetupSectionTest {

  private static final String QUEUE = "scheduler slurm { queue cpu {} }";
  private static final String SPEC = "project/specs/cpu/cluster-init/";

  @Test
  void aScriptLiesInTheProjectAsItIsWritten() {
    Compiled lab =
        Compiled.of(
            "nodes cpu { count = 0..4, cores >= 8",
            "  setup tune { script = '''",
            "    #!/bin/bash",
            "    echo \"$HOME ]]] $Param ${x}\"",
            "    ''', args = [\"two words\", \"$(id)\", \"it's\"] }",
            "}",
            QUEUE);
    assertEquals(
        "#!/bin/bash\necho \"$HOME ]]] $Param ${x}\"\n", lab.file(SPEC + "files/setup/tune"));
    String steps = lab.file(SPEC + "scripts/40-setup.sh");
    assertTrue(
        steps.endsWith("\nbash run-setup.sh file tune setup/tune 'two words' '$(id)' 'it'\\''s'\n"),
        steps);
    assertEquals(
        List.of("cyclecloud/slurm:execute", "hpcc-lab:cpu:1.0.0"),
        lab.template().find("nodearray cpu").specs());
    assertTrue(lab.file("RUNBOOK.md").contains("cyclecloud project upload"));
  }

  @Test
  void aBootScriptIsUserDataAndItsFailureFailsTheNode() {
    Compiled lab =
        Compiled.of(
            "nodes cpu { count = 0..4, cores >= 8",
            "  setup early { script = \"#!/bin/sh\\nexit 0\", at = boot, args = [\"$x\"] } }",
            QUEUE);
    JsonNode config = lab.cloudConfig("UserDataCpu");
    JsonNode files = config.path("write_files");
    assertEquals("#!/bin/sh\nexit 0", decoded(files.get(1)));
    assertTrue(decoded(files.get(2)).endsWith("/opt/hpcc/setup/early '$x'\n"));
    assertEquals("0755", files.get(2).path("permissions").asText());
    assertEquals("/opt/hpcc/boot.sh", config.at("/runcmd/0/0").asText());
    assertTrue(
        lab.file(SPEC + "scripts/30-check-boot.sh").endsWith("\nbash check-boot.sh early\n"));
    assertEquals("#!/bin/sh\nexit 0\n", lab.file("user-data/UserDataCpu/opt/hpcc/setup/early"));
    assertTrue(
        lab.parameter("UserDataCpu").asText().indexOf('$') < 0, "nothing that could be looked up");
  }

  @Test
  void tooMuchForUserDataIsRefused() {
    String long33k = "x".repeat(33 * 1024);
    Compiled lab =
        Compiled.of(
            "nodes cpu { count = 0..4, cores >= 8",
            "  setup big { script = \"#!/bin/sh\\n# " + long33k + "\", at = boot } }",
            QUEUE);
    assertEquals("HPC7012", lab.error().code().id());
  }

  @Test
  void localDisksShowAtTheirPath() {
    Compiled lab =
        Compiled.of(
            "nodes cpu { count = 0..4, cores >= 8, local_disk >= 10 GiB, local_scratch = \"/fast\" }",
            QUEUE);
    assertTrue(
        lab.file(SPEC + "scripts/20-local-scratch.sh").endsWith("\nbash local-scratch.sh /fast\n"));
  }

  @Test
  void aLockerIsNamedWhereItIsGiven() {
    Compiled lab =
        Compiled.whole(
            "blueprint lab {}",
            "target azure { region = \"westeurope\", locker = \"my-locker\" }",
            "nodes cpu { count = 0..4, cores >= 8",
            "  setup a { script = \"#!/bin/sh\\n\" } }",
            QUEUE);
    assertTrue(
        lab.template().find("nodearray cpu").specs().contains("my-locker/hpcc-lab:cpu:1.0.0"));
  }

  private static String decoded(JsonNode file) {
    assertEquals("b64", file.path("encoding").asText());
    return new String(
        Base64.getDecoder().decode(file.path("content").asText()), StandardCharsets.UTF_8);
  }
}
