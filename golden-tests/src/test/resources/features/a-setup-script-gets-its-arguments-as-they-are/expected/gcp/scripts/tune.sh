#!/bin/bash
set -euo pipefail
printf '%s\n' "$@" > /var/log/tune.log
