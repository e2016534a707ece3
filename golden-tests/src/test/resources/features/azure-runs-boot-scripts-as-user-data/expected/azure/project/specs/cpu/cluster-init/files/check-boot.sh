#!/bin/bash
# Fails the node when a set-up script of the boot stage did not succeed: cloud-init
# itself goes on after a script that fails.
#
#   check-boot.sh NAME...
set -euo pipefail

state=${HPCC_SETUP_STATE:-/var/lib/hpcc/setup}
if command -v cloud-init >/dev/null; then
  # Its own verdict does not matter here: the marks of our scripts do.
  timeout "${HPCC_BOOT_WAIT:-600}" cloud-init status --wait >/dev/null 2>&1 || true
fi
for name in "$@"; do
  if [ ! -e "$state/$name.done" ]; then
    echo "hpcc: the boot script $name did not succeed, see /var/log/hpcc/$name.log" >&2
    exit 1
  fi
done
