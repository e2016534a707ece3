#!/bin/bash
# Makes the root of a new file system writable for all, as /tmp is. Leaves it alone
# once somebody has given it another owner or opened it already.
#
#   open-root.sh MOUNT_POINT...
set -euo pipefail

for mount in "$@"; do
  if [ "$(stat -c %u -- "$mount")" = 0 ] && [ "$(stat -c %a -- "$mount")" = 755 ]; then
    chmod 1777 -- "$mount"
  fi
done
