#!/bin/bash
set -euo pipefail
echo tuned
