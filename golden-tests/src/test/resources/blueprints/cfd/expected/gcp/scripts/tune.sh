#!/bin/sh
# Settles a compute node for long MPI runs: no huge-page compaction pauses, no swap,
# and locked memory without a limit, which RDMA registration needs.
set -eu

if [ -w /sys/kernel/mm/transparent_hugepage/defrag ]; then
  echo never > /sys/kernel/mm/transparent_hugepage/defrag
fi

sysctl -q -w vm.swappiness=1 vm.zone_reclaim_mode=0

cat > /etc/security/limits.d/90-mpi.conf <<'LIMITS'
* soft memlock unlimited
* hard memlock unlimited
* soft stack unlimited
LIMITS
