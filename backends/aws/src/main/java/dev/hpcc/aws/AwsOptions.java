package dev.hpcc.aws;

import dev.hpcc.language.BlockKind;
import dev.hpcc.language.OptionTable;
import dev.hpcc.language.OptionTable.Option;
import java.util.List;

/** The keys of {@code on aws { … }} and {@code target aws { … }}. */
final class AwsOptions {
  private AwsOptions() {}

  static List<OptionTable> tables() {
    return List.of(
        new OptionTable(
            BlockKind.TARGET,
            false,
            List.of(
                Option.text(
                    "template_bucket",
                    "bucket for a template over 51,200 bytes and for long set-up scripts, such as"
                        + " \"my-templates\""))),
        new OptionTable(
            BlockKind.NETWORK,
            true,
            List.of(Option.text("id", "id of the VPC, such as \"vpc-0a1b2c3d\"").needed())),
        new OptionTable(
            BlockKind.SUBNET,
            true,
            List.of(Option.text("id", "id of the subnet, such as \"subnet-0a1b2c3d\"").needed())),
        new OptionTable(
            BlockKind.FILESYSTEM,
            false,
            List.of(
                Option.choice(
                    "product",
                    List.of("efs", "openzfs"),
                    "product behind an nfs filesystem, such as \"openzfs\""))),
        new OptionTable(
            BlockKind.FILESYSTEM,
            true,
            List.of(
                Option.text("id", "id of an EFS filesystem, such as \"fs-0a1b2c3d\""),
                Option.text(
                    "address", "HOST or HOST:/EXPORT of NFS, DNS-NAME/MOUNT-NAME of Lustre"),
                Option.text("path", "directory below it, such as \"/projects\""))),
        new OptionTable(
            BlockKind.BUCKET,
            true,
            List.of(Option.text("name", "name of the bucket, such as \"my-data\"").needed())),
        new OptionTable(
            BlockKind.IMAGE,
            false,
            List.of(
                Option.text("ami", "id of an x86_64 image, such as \"ami-0a1b2c3d4e5f60718\""),
                Option.text("ami_arm64", "id of an arm64 image, likewise"),
                Option.text("root_device", "name of its root device, such as \"/dev/sda1\""))),
        new OptionTable(
            BlockKind.NODES,
            false,
            List.of(Option.text("instance", "instance type, such as \"hpc7a.96xlarge\""))),
        new OptionTable(
            BlockKind.IDENTITY,
            false,
            List.of(
                Option.text(
                    "key_name",
                    "name of a key pair that is in the account already, such as \"admin\""))));
  }
}
