#!/usr/bin/env bash
# Makes the recordings that come with the program anew, on labs of this machine, one after the other, about two minutes
# each: simulator/recordings/record.sh [NAME]...
#
# A drill whose verdict is not `pass` is played again, at most three times, and the recording that was there stays:
# on a machine that is busy with something else, alarms come late. GATEHOUSE names another program to record with; in
# what comes with the program, whoever acts is called operator.
set -uo pipefail
export GATEHOUSE_JAVA_OPTIONS="${GATEHOUSE_JAVA_OPTIONS:-} -Duser.name=operator"
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
gatehouse=${GATEHOUSE:-$here/../../gatehouse}
tries=3
most_bytes=300000
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

# once NAME FILE: records it once; fails where its verdict is not as it must be.
once() {
  case $1 in
    opening-rush | steady-day | payment-outage | slow-workers)
      "$gatehouse" simulate "$1" --record "$2" --record-every 2s >&2 ;;
    # Its hour looks the same all along; two minutes of it are enough to look around.
    soak) "$gatehouse" simulate "$1" --duration 2m --record "$2" --record-every 2s >&2 ;;
    *) "$gatehouse" drill run "$1" --record "$2" --record-every 2s >&2 ;;
  esac
}

record() {
  local file=$fresh/$1.ghrec try
  for ((try = 1; try <= tries; try++)); do
    rm -f "$file"
    if once "$1" "$file"; then
      if (($(wc -c <"$file") > most_bytes)); then
        echo "$1: the recording is larger than $most_bytes bytes" >&2
        return 1
      fi
      mv "$file" "$here/$1.ghrec"
      echo "$1: $(wc -c <"$here/$1.ghrec") bytes, at attempt $try" >&2
      return
    fi
  done
  echo "$1: did not pass in $tries attempts; nothing was changed" >&2
  return 1
}

if (($# == 0)); then
  # One seat is over before anything of it could be seen.
  set -- opening-rush steady-day payment-outage slow-workers soak memory-alarm disk-alarm consumers-down \
    connections-exhausted queue-deleted orphans kafka-lag redis-full reservation-fails messages-lost leaderless partition
fi
failed=0
for name in "$@"; do
  record "$name" || failed=1
done
exit "$failed"
