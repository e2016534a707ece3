#!/bin/bash
# Runs a command on the hosts of one group only: those called PREFIX and a number.
# All login groups of a cluster share one start-up script, so it has to tell them apart.
#
#   on-host.sh PREFIX COMMAND [ARGUMENT...]
set -euo pipefail

prefix=$1
shift
host=$(hostname -s)
number=${host#"$prefix"}
if [ "$number" = "$host" ] || [ -z "$number" ] || [ -n "${number//[0-9]/}" ]; then
  echo "on-host: $host is not of the group $prefix"
  exit 0
fi
exec "$@"
