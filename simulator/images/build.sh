#!/usr/bin/env bash
# Builds the lab's images on this machine, from Debian's packages and the project's own jars: no image registry is asked.
# They take the same variables and commands as the official images, so simulator/compose.yaml serves both.
#
#   simulator/images/build.sh [base|compose|redis|rabbitmq|java|kafka|simulator]...     (without names: all of them)
#
# Needs: docker (or podman, named in GATEHOUSE_ENGINE); debootstrap and root for the first image, unless
# GATEHOUSE_BASE_IMAGE names another Debian 13 image, which is pulled when it is not there; target/gatehouse.jar and
# target/lib for the last three.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=$(cd "$here/../.." && pwd)/target
engine=${GATEHOUSE_ENGINE:-docker}
mirror=${GATEHOUSE_DEBIAN_MIRROR:-}
prefix=gatehouse-lab
base=${GATEHOUSE_BASE_IMAGE:-$prefix/base:trixie}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# make NAME FROM [OPTION]...: an ordinary build of that folder, in a context that holds only what it takes.
make() {
  local name=$1 from=$2
  shift 2
  cp -r "$here/$name/." "$work/$name"
  # Through the host's network: packages come the same way as the machine's own.
  "$engine" build --quiet --network=host --build-arg BASE="$from" "$@" --tag "$prefix/$name:local" "$work/$name"
}

make_base() {
  if "$engine" image inspect "$base" >/dev/null 2>&1; then
    return 0
  fi
  if [[ ${GATEHOUSE_BASE_IMAGE:-} ]]; then
    "$engine" pull --quiet "$base"
    return
  fi
  if [[ $EUID != 0 ]]; then
    echo 'The base is made with debootstrap, as root. Where a registry can be reached: GATEHOUSE_BASE_IMAGE=debian:trixie-slim' >&2
    return 1
  fi
  debootstrap --variant=minbase trixie "$work/root" ${mirror:+"$mirror"} >"$work/debootstrap.log" ||
    { tail -n 20 "$work/debootstrap.log" && return 1; }
  rm -rf "$work"/root/var/cache/apt/archives/*.deb "$work"/root/var/lib/apt/lists/*
  tar -C "$work/root" -c . | "$engine" import --change 'CMD ["bash"]' - "$base"
  rm -rf "$work/root"
}

# Compose 2 from Debian 13, as a program of its own: older releases do not have it. It runs on them as well.
make_compose() {
  local container
  mkdir -p "$work/compose"
  make compose "$base"
  container=$("$engine" create "$prefix/compose:local")
  mkdir -p "$target/tools"
  "$engine" cp "$container:/usr/libexec/docker/cli-plugins/docker-compose" "$target/tools/docker-compose"
  "$engine" rm "$container" >/dev/null
}

make_java() {
  mkdir -p "$work/java/lib"
  find "$target/lib" -name '*.jar' ! -name 'javafx-*' -exec cp {} "$work/java/lib/" \;
  make java "$base"
}

make_kafka() {
  local jar
  jar=$(cd "$target/lib" && echo kafka_2.13-*.jar)
  jar=${jar#kafka_2.13-}
  make kafka "$prefix/java:local" --build-arg VERSION="${jar%.jar}"
}

make_simulator() {
  mkdir -p "$work/simulator"
  cp "$target/gatehouse.jar" "$work/simulator/"
  make simulator "$prefix/java:local"
}

if [[ $# == 0 ]]; then
  set -- base compose redis rabbitmq java kafka simulator
fi
for image in "$@"; do
  case $image in
    base | compose | java | kafka | simulator)
      echo "$image"
      "make_$image"
      ;;
    redis | rabbitmq)
      echo "$image"
      make "$image" "$base"
      ;;
    *)
      echo "There is no image $image here." >&2
      exit 2
      ;;
  esac
done
