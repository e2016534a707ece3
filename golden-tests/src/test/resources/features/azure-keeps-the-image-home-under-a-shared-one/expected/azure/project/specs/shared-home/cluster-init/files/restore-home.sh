#!/bin/bash
# Runs after a shared file system is mounted at /home: puts the image's home
# directories there where they are missing. Never overwrites anything.
set -euo pipefail

to=${1:-/home}
from=${2:-/var/lib/hpcc/home}

[ -d "$from" ] || exit 0
for directory in "$from"/*/; do
  [ -d "$directory" ] || continue
  name=$(basename "$directory")
  # Several nodes may come up at once: the first one that makes the directory fills it.
  if mkdir -- "$to/$name" 2>/dev/null; then
    cp -a -- "$directory". "$to/$name/"
  fi
done
