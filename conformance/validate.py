"""Runs AWS's CloudFormation validator on templates; exit 1 at a warning or worse."""

import pathlib
import sys

from cloudformation_validate import RegoEngine


def main(names):
    found = 0
    for name in names:
        for finding in RegoEngine().validate_template(pathlib.Path(name)).diagnostics:
            severity = str(finding.severity).split(".")[-1].upper()
            if not severity.startswith("INFO"):
                found += 1
                print(f"{name}: {severity} {finding.rule_id} {finding.message}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
