#!/usr/bin/env bash
# Brings another version of the stock client here: its lock file and its packages as they were published.
#   src/test/npm/update.sh 4.8.4
set -euo pipefail
cd "$(dirname "$0")"
npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund --save-exact \
  "socket.io-client@${1:?usage: update.sh VERSION}"
rm -f packages/*.tgz
node -p 'Object.entries(require("./package-lock.json").packages).filter(([path]) => path)
  .map(([path, entry]) => path.replace(/^.*node_modules\//, "") + "@" + entry.version).join("\n")' |
  xargs npm pack --silent --pack-destination packages
