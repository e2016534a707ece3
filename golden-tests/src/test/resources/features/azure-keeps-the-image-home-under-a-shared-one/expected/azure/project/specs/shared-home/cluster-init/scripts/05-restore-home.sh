#!/bin/bash
# The cluster's set-up scripts on this node, in order. The first that fails ends
# the list and fails the node.
# Arguments are meant as they are written.
# shellcheck disable=SC2016
set -euo pipefail

cd "$CYCLECLOUD_SPEC_PATH/files"

bash restore-home.sh /home
