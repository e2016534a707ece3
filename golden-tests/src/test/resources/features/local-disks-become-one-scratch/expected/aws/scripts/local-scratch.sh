#!/bin/bash
# local-scratch.sh PATH
# Joins the NVMe disks of the machine, formats them and mounts them at PATH for everybody.
set -euo pipefail
[ $# -eq 1 ] || { echo "local-scratch.sh: one argument" >&2; exit 64; }
path=$1
mkdir -p "$path"
if mountpoint -q "$path"; then exit 0; fi
# One disk has several links.
mapfile -t disks < <(
  for link in "${HPCC_DISKS:-/dev/disk/by-id}"/nvme-Amazon_EC2_NVMe_Instance_Storage*; do
    case $link in *-part*) ;; *) [ ! -e "$link" ] || readlink -f "$link" ;; esac
  done | sort -u
)
[ "${#disks[@]}" -gt 0 ] || { echo "the machine has no local disk" >&2; exit 1; }
device=${disks[0]}
if [ "${#disks[@]}" -gt 1 ]; then
  command -v mdadm >/dev/null || dnf install -y mdadm || apt-get install -y mdadm
  device=/dev/md/hpcc
  mdadm --create "$device" --run --force --level=0 --raid-devices="${#disks[@]}" "${disks[@]}"
fi
mkfs.ext4 -F -m 0 "$device"
mount -o noatime "$device" "$path"
chmod 1777 "$path"
