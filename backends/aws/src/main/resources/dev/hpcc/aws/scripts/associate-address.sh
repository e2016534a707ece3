#!/bin/bash
# associate-address.sh REGION ALLOCATION...
# Gives this node the first of the fixed public addresses that no other node has.
set -euo pipefail
[ $# -ge 2 ] || { echo "associate-address.sh: a region and allocations" >&2; exit 64; }
region=$1
shift
imds=${HPCC_IMDS:-http://169.254.169.254/latest}
token=$(curl -fsS -X PUT "$imds/api/token" -H 'X-aws-ec2-metadata-token-ttl-seconds: 300')
instance=$(curl -fsS "$imds/meta-data/instance-id" -H "X-aws-ec2-metadata-token: $token")
for allocation in "$@"; do
  if aws ec2 associate-address --region "$region" --instance-id "$instance" \
    --allocation-id "$allocation" --no-allow-reassociation; then
    exit 0
  fi
done
echo "every fixed address is taken" >&2
exit 1
