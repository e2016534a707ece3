#!/bin/bash
echo "$1|$2" "$(date)" "${HOME}" '((' '))' "\$(x)"
