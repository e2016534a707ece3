#!/bin/bash
# The cluster's set-up scripts on this node, in order. The first that fails ends
# the list and fails the node.
# Arguments are meant as they are written.
# shellcheck disable=SC2016
set -euo pipefail

/opt/hpcc/run-setup.sh file tune /opt/hpcc/setup/tune 'it'\''s' 'two words' '$(id)' '${AWS::Region}' '{{resolve:ssm:/y}}' '--==hpcc==--'

/opt/hpcc/run-setup.sh url get 'https://example.org/a.sh' e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
