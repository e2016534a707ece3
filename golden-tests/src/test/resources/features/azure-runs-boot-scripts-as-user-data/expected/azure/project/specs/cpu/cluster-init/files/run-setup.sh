#!/bin/bash
# Runs one set-up script of the cluster on this node, once, as root.
#
#   run-setup.sh file NAME PATH        [ARGUMENT...]
#   run-setup.sh url  NAME URL SHA256  [ARGUMENT...]
#
# The script's own arguments are passed on as they are. Its output goes to
# $HPCC_SETUP_LOG/NAME.log as well as to the caller's; a script that fails makes
# this one fail with the same status, so that the node takes no jobs.
# A script that succeeded does not run again on the same node.
set -euo pipefail

state=${HPCC_SETUP_STATE:-/var/lib/hpcc/setup}
logs=${HPCC_SETUP_LOG:-/var/log/hpcc}

fail() {
  echo "hpcc setup: $1" >&2
  exit "${2:-1}"
}

[ $# -ge 3 ] || fail "usage: run-setup.sh file|url NAME WHERE ..." 64
kind=$1
name=$2
where=$3
shift 3

mkdir -p "$state" "$logs"
done_mark=$state/$name.done
if [ -e "$done_mark" ]; then
  echo "hpcc setup: $name ran before"
  exit 0
fi

# A copy of our own: the file may lie where it cannot be executed.
copy=$state/$name.script
case $kind in
  file)
    cp -- "$where" "$copy" || fail "$name: cannot read $where"
    ;;
  url)
    [ $# -ge 1 ] || fail "$name: no checksum" 64
    sum=$1
    shift
    curl --fail --silent --show-error --location --retry 5 --retry-delay 3 \
      --proto '=https,http' --proto-redir '=https,http' \
      --output "$copy" -- "$where" || fail "$name: cannot fetch $where"
    echo "$sum  $copy" | sha256sum --check --status ||
      fail "$name: $where is not the file that the blueprint names (SHA-256 differs)"
    ;;
  *)
    fail "unknown kind $kind" 64
    ;;
esac
chmod 0700 "$copy"

status=0
"$copy" "$@" 2>&1 | tee "$logs/$name.log" || status=$?
[ "$status" -eq 0 ] || fail "$name failed with status $status, see $logs/$name.log" "$status"
: >"$done_mark"
