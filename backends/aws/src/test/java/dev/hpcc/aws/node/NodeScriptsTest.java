package dev.hpcc.aws.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NodeScriptsTest {
  private static final String MOUNT = "mount-filesystem.sh";

  @TempDir Path root;

  private Shell mounting() throws Exception {
    return new Shell(root)
        .stub("mountpoint", "exit 1")
        .stub("mount", "")
        .stub("mount.lustre", "")
        .stub("mount.nfs4", "")
        .stub("sleep", "")
        .with("HPCC_FSTAB", root + "/fstab")
        .with("HPCC_TRIES", "3");
  }

  @Test
  void aNewLustreFilesystemIsMountedFromFstabAndOpenedToAllOnce() throws Exception {
    Files.createFile(root.resolve("fstab"));
    String path = root + "/scratch";
    Shell shell = mounting();
    assertEquals(0, shell.run(MOUNT, "lustre", "fs@tcp:/x", path, "flock,_netdev", "1777"));
    assertEquals(
        "fs@tcp:/x " + path + " lustre flock,_netdev 0 0\n",
        Files.readString(root.resolve("fstab")));
    assertEquals(
        "rwxrwxrwx",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(Path.of(path))));
    Files.setPosixFilePermissions(
        Path.of(path), java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-x---"));
    assertEquals(0, shell.run(MOUNT, "lustre", "fs@tcp:/x", path, "flock,_netdev", "1777"));
    assertTrue(
        !Files.getPosixFilePermissions(Path.of(path))
            .contains(java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE),
        "an administrator's change was undone");
  }

  @Test
  void whatTheImageHoldsInHomeMovesIntoTheNewOneWithoutOverwriting() throws Exception {
    Files.createFile(root.resolve("fstab"));
    Path home = Files.createDirectories(root.resolve("home"));
    Files.writeString(home.resolve("key"), "the image's");
    Files.writeString(home.resolve("kept"), "the image's");
    String hide = "rm " + home + "/key; echo \"the filesystem's\" >" + home + "/kept";
    Shell shell =
        mounting()
            .stub("mount", hide)
            .with("HPCC_HOME", home.toString())
            .with("HPCC_SAVED_HOME", root + "/saved");
    assertEquals(0, shell.run(MOUNT, "nfs", "h:/", home.toString(), "hard", "-"));
    assertEquals("the image's", Files.readString(home.resolve("key")));
    assertEquals("the filesystem's\n", Files.readString(home.resolve("kept")));
  }

  @Test
  void aPathWithABlankStandsInFstabAsFstabWantsIt() throws Exception {
    Files.createFile(root.resolve("fstab"));
    assertEquals(0, mounting().run(MOUNT, "nfs", "h:/a b", root + "/x y", "hard", "-"));
    assertEquals(
        "h:/a\\040b " + root + "/x\\040y nfs4 hard 0 0\n", Files.readString(root.resolve("fstab")));
  }

  @Test
  void aNameThatDoesNotResolveYetIsTriedAgainAndThenGivenUp() throws Exception {
    Files.createFile(root.resolve("fstab"));
    Shell shell = mounting().stub("mount", "exit 32");
    assertEquals(1, shell.run(MOUNT, "nfs", "h:/", root + "/d", "hard", "-"));
    assertEquals(3, shell.calls().stream().filter(call -> call.startsWith("mount ")).count());
  }

  @Test
  void anImageWithoutAClientGetsOneOrFails() throws Exception {
    Files.createFile(root.resolve("fstab"));
    Shell shell =
        new Shell(root)
            .stub("dnf", "")
            .stub("mountpoint", "exit 1")
            .with("HPCC_FSTAB", "/dev/null");
    assertEquals(1, shell.run(MOUNT, "lustre", "fs@tcp:/x", root + "/d", "flock", "-"));
    assertEquals(List.of("dnf install -y lustre-client"), shell.calls());
    assertTrue(shell.output().contains("no lustre client"), shell.output());
  }

  @Test
  void aMountedFilesystemIsLeftAlone() throws Exception {
    Shell shell = mounting().stub("mountpoint", "exit 0");
    assertEquals(0, shell.run(MOUNT, "nfs", "h:/", root + "/d", "hard", "1777"));
    assertTrue(shell.calls().stream().noneMatch(call -> call.startsWith("mount ")));
  }

  @Test
  void severalLocalDisksAreJoinedAndEachCountsOnce() throws Exception {
    Path disks = Files.createDirectories(root.resolve("by-id"));
    for (String name : List.of("a", "b")) {
      Path device = Files.createFile(root.resolve("nvme" + name));
      String stem = "nvme-Amazon_EC2_NVMe_Instance_Storage_" + name;
      Files.createSymbolicLink(disks.resolve(stem), device);
      Files.createSymbolicLink(disks.resolve(stem + "_1"), device);
      Files.createSymbolicLink(disks.resolve(stem + "-part1"), device);
    }
    Shell shell = scratch().with("HPCC_DISKS", disks.toString());
    assertEquals(0, shell.run("local-scratch.sh", root + "/local"));
    assertEquals(
        "mdadm --create /dev/md/hpcc --run --force --level=0 --raid-devices=2 "
            + root.toRealPath()
            + "/nvmea "
            + root.toRealPath()
            + "/nvmeb",
        shell.calls().get(1));
    assertEquals("mkfs.ext4 -F -m 0 /dev/md/hpcc", shell.calls().get(2));
  }

  @Test
  void aMachineWithoutLocalDisksFails() throws Exception {
    Shell shell = scratch().with("HPCC_DISKS", root.toString());
    assertNotEquals(0, shell.run("local-scratch.sh", root + "/local"));
    assertTrue(shell.output().contains("no local disk"), shell.output());
  }

  private Shell scratch() throws Exception {
    return new Shell(root)
        .stub("mountpoint", "exit 1")
        .stub("mdadm", "")
        .stub("mkfs.ext4", "")
        .stub("mount", "");
  }

  @Test
  void aNodeTakesTheFirstAddressThatIsFree() throws Exception {
    Shell shell =
        new Shell(root)
            .stub("curl", "case $* in *token) echo T ;; *) echo i-1 ;; esac")
            .stub("aws", "case $* in *eipalloc-2*) exit 0 ;; *) exit 254 ;; esac");
    assertEquals(
        0,
        shell.run("associate-address.sh", "us-east-2", "eipalloc-1", "eipalloc-2", "eipalloc-3"));
    List<String> asked = shell.calls().stream().filter(call -> call.startsWith("aws")).toList();
    assertEquals(2, asked.size());
    assertTrue(asked.get(1).contains("--allocation-id eipalloc-2 --no-allow-reassociation"));
  }

  @Test
  void aNodeWithoutAFreeAddressFails() throws Exception {
    Shell shell = new Shell(root).stub("curl", "echo x").stub("aws", "exit 254");
    assertEquals(1, shell.run("associate-address.sh", "us-east-2", "eipalloc-1"));
  }

  @Test
  void keysAreAddedOnceAndAsTheyAreWritten() throws Exception {
    Shell shell =
        new Shell(root)
            .stub("getent", "echo \"ec2-user:x:1000:1000::" + root + "/home:/bin/bash\"")
            .stub("install", "mkdir -p \"${@: -1}\"")
            .stub("chown", "");
    String key = "ssh-ed25519 AAAA it's ${x}";
    assertEquals(0, shell.run("authorize-keys.sh", "ec2-user", key, "ssh-rsa BBBB b"));
    assertEquals(0, shell.run("authorize-keys.sh", "ec2-user", key));
    assertEquals(
        key + "\nssh-rsa BBBB b\n", Files.readString(root.resolve("home/.ssh/authorized_keys")));
  }

  @Test
  void aFetchedScriptIsKeptOnlyWithTheChecksumItWasCompiledWith() throws Exception {
    Shell shell = new Shell(root).stub("aws", "printf 'true\\n' >\"${@: -1}\"");
    String path = root + "/setup/big";
    assertEquals(1, shell.run("fetch-script.sh", "s3://b/k", "0".repeat(64), path));
    assertTrue(shell.output().contains("upload the folder scripts/ again"), shell.output());
    String right = sha256("true\n");
    assertEquals(0, shell.run("fetch-script.sh", "s3://b/k", right, path));
    assertTrue(Files.isExecutable(Path.of(path)));
    assertEquals("aws s3 cp --only-show-errors s3://b/k " + path, shell.calls().get(1));
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return java.util.HexFormat.of().formatHex(digest);
  }
}
