#!/bin/bash
# fetch-script.sh S3-URL SHA256 PATH
# Fetches a set-up script that is too long for user data from the bucket it was put into.
set -euo pipefail
[ $# -eq 3 ] || { echo "fetch-script.sh: three arguments" >&2; exit 64; }
url=$1 sum=$2 path=$3
[ -x "$(command -v aws)" ] || { echo "the image has no aws command to fetch $url" >&2; exit 1; }
mkdir -p "$(dirname "$path")"
aws s3 cp --only-show-errors "$url" "$path"
echo "$sum  $path" | sha256sum --check --status ||
  { echo "$url is not the script that was compiled: upload the folder scripts/ again" >&2; exit 1; }
chmod 0700 "$path"
