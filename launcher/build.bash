# Builds the program when its sources are newer than the last build that came to its end.
# shellcheck shell=bash

# The stamp carries the time at which the build began, and is set when it has ended.
stamp_begin() {
  mkdir -p "$home/target"
  touch "$home/target/.building"
}

stamp_end() { mv "$home/target/.building" "$home/target/.built"; }

# fresh STAMP JAR SOURCE...: whether nothing has changed since. Folders count: their time changes with what is removed.
fresh() {
  local stamp=$1 jar=$2 source sources=()
  shift 2
  [[ -f $stamp && -f $jar ]] || return 1
  for source in "$@"; do
    [[ ! -e $home/$source ]] || sources+=("$home/$source")
  done
  [[ ! $(find "${sources[@]}" -newer "$stamp" -print 2>/dev/null | head -n 1) ]]
}

# one_builder: waits while another launcher builds in this checkout.
one_builder() {
  local lock=$home/target/.builder owner said=
  mkdir -p "$home/target"
  until mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/pid" 2>/dev/null || true)
    if [[ $owner ]] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$lock"
    else
      [[ $said ]] || say "Waiting for another build in this folder${owner:+ (process $owner)}"
      said=yes
      sleep 1
    fi
  done
  echo $$ >"$lock/pid"
  trap 'rm -rf "$home/target/.builder"' EXIT
}

build() {
  local sources=(pom.xml .mvn src/main resources simulator/src/main simulator/scenarios simulator/compose.yaml)
  ! fresh "$home/target/.built" "$home/target/gatehouse.jar" "${sources[@]}" || return 0
  one_builder
  if ! fresh "$home/target/.built" "$home/target/gatehouse.jar" "${sources[@]}"; then
    stamp_begin
    step 'Building (the first time this also downloads libraries)' \
      run_maven -Dmaven.test.skip=true -Dspotless.check.skip=true package
    stamp_end
  fi
  rm -rf "$home/target/.builder"
  trap - EXIT
}

build_bench() {
  local sources=(pom.xml .mvn src/main src/bench resources simulator/src/main simulator/scenarios)
  ! fresh "$home/target/bench/.built" "$home/target/bench/gatehouse.jar" "${sources[@]}" || return 0
  one_builder
  mkdir -p "$home/target/bench"
  touch "$home/target/bench/.building"
  step 'Building the benchmarks and what they compare with' \
    run_maven -Pbench -Dmaven.test.skip=true -Dspotless.check.skip=true package
  mv "$home/target/bench/.building" "$home/target/bench/.built"
  rm -rf "$home/target/.builder"
  trap - EXIT
}
