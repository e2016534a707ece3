#!/bin/bash
# authorize-keys.sh USER KEY...
# Lets the holders of the public keys log in as USER.
set -euo pipefail
[ $# -ge 2 ] || { echo "authorize-keys.sh: a user and keys" >&2; exit 64; }
user=$1
shift
home=$(getent passwd "$user" | cut -d: -f6)
[ -n "$home" ] || { echo "the image has no user $user" >&2; exit 1; }
install -d -m 0700 -o "$user" -g "$user" "$home/.ssh"
file=$home/.ssh/authorized_keys
touch "$file"
for key in "$@"; do
  grep -qxF -- "$key" "$file" || printf '%s\n' "$key" >>"$file"
done
chown "$user:$user" "$file"
chmod 0600 "$file"
