#!/bin/bash
# Sets this node up before it takes jobs. The first step that fails ends it and switches the node
# off, so that it never takes one; the log is on the console and in /var/log/hpcc/node.log.
set -euo pipefail
mkdir -p /opt/hpcc/setup /var/log/hpcc
exec >>/var/log/hpcc/node.log 2>&1
finish() {
  status=$?
  [ "$status" -eq 0 ] && return
  {
    echo "hpcc: this node is not set up (status $status):"
    tail -n 20 /var/log/hpcc/node.log
  } >/dev/console || true
  shutdown -h now
}
trap finish EXIT
