#!/bin/bash
# The cluster's set-up scripts on this node, in order. The first that fails ends
# the list and fails the node.
# Arguments are meant as they are written.
# shellcheck disable=SC2016
set -euo pipefail

chmod 0755 /opt/hpcc/run-setup.sh

/opt/hpcc/run-setup.sh file early /opt/hpcc/early.sh

/opt/hpcc/run-setup.sh file tune /opt/hpcc/tune.sh 'two words' '$(id)' 'it'\''s' '((x))' '\$(y)' '${HOME}' '%{ if }'

/opt/hpcc/run-setup.sh url fetch 'https://example.org/a.sh' 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
