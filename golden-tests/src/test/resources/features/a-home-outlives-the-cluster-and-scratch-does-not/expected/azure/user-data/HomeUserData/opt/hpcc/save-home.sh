#!/bin/bash
# Runs at boot, before a shared file system is mounted over /home: keeps what the
# image has there, so that the administrator can still log in afterwards.
set -euo pipefail

from=${1:-/home}
to=${2:-/var/lib/hpcc/home}

if [ ! -e "$to" ]; then
  mkdir -p "$(dirname "$to")"
  cp -a -- "$from" "$to"
fi
