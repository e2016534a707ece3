#!/bin/bash
# mount-filesystem.sh TYPE SOURCE PATH OPTIONS MODE
# Installs the client, writes fstab and mounts. TYPE: nfs or lustre. MODE: octal rights of the
# root, set once; - leaves them. What the image holds in /home moves into a new /home.
set -euo pipefail
[ $# -eq 5 ] || { echo "mount-filesystem.sh: five arguments" >&2; exit 64; }
type=$1 source=$2 path=$3 options=$4 mode=$5
fstab=${HPCC_FSTAB:-/etc/fstab}
home=${HPCC_HOME:-/home}
saved=${HPCC_SAVED_HOME:-/var/lib/hpcc/home}

has_client() {
  case $type in
    nfs) [ -x "$(command -v mount.nfs4)" ] ;;
    *) [ -x "$(command -v mount.lustre)" ] ;;
  esac
}
if ! has_client; then
  if command -v dnf >/dev/null; then
    case $type in nfs) dnf install -y nfs-utils ;; *) dnf install -y lustre-client ;; esac
  elif [ "$type" = nfs ]; then
    apt-get update
    apt-get install -y nfs-common
  fi
fi
has_client || { echo "the image has no $type client and none can be installed" >&2; exit 1; }

fs=$type
[ "$type" = nfs ] && fs=nfs4
mkdir -p "$path"
if mountpoint -q "$path"; then exit 0; fi
if [ "$path" = "$home" ]; then
  mkdir -p "$saved"
  cp -a "$home"/. "$saved"/
fi
entry="${source// /\\040} ${path// /\\040} $fs $options 0 0"
grep -qxF "$entry" "$fstab" || echo "$entry" >>"$fstab"
# A name of a new filesystem can take minutes to resolve.
tries=0
until mount "$path"; do
  tries=$((tries + 1))
  [ "$tries" -lt "${HPCC_TRIES:-20}" ] || exit 1
  sleep "${HPCC_PAUSE:-15}"
done
[ "$path" != "$home" ] || cp -an "$saved"/. "$home"/
[ "$mode" = - ] || [ -e "$path/.hpcc-mode" ] ||
  { chmod "$mode" "$path" && : >"$path/.hpcc-mode"; }
