#!/bin/bash
# Shows the disks in the machine at a path. CycleCloud 8.8 and later joins, formats
# and mounts them at /nvme.
#
#   local-scratch.sh PATH
set -euo pipefail

path=$1
disks=${HPCC_LOCAL_DISKS:-/nvme}

if ! mountpoint -q "$disks"; then
  echo "hpcc: no disks of the machine are mounted at $disks" >&2
  exit 1
fi
chmod 1777 "$disks"
if [ "$path" != "$disks" ]; then
  mkdir -p -- "$path"
  mountpoint -q -- "$path" || mount --bind "$disks" "$path"
fi
