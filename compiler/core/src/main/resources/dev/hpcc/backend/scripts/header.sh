#!/bin/bash
# The cluster's set-up scripts on this node, in order. The first that fails ends
# the list and fails the node.
set -euo pipefail
