#!/bin/bash
--==hpcc==
cat <<HPCC_END
${AWS::Region} {{resolve:ssm:/x}} $1
HPCC_END
