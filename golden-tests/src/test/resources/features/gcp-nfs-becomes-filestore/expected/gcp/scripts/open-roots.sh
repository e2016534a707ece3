#!/bin/bash
# Lets every user write into the root of new shared filesystems, as /tmp does.
#
#   open-roots.sh MOUNT...
#
# A root that is not as its service made it (owner root, mode 755) is left alone.
set -euo pipefail

for mount in "$@"; do
  mountpoint -q "$mount" || { echo "open-roots: $mount is not mounted" >&2; exit 1; }
  if [ "$(stat -c '%u %a' "$mount")" = "0 755" ]; then
    chmod 1777 "$mount"
    echo "open-roots: $mount is writable by all"
  fi
done
