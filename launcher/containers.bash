# The container engine for the images and the tests that need one: docker's, started by hand where nobody has started it.
# shellcheck shell=bash

dockerd_pid=
wanted='The container tests were NOT run'
# What EX_UNAVAILABLE stands for: this machine cannot run containers, and that is no failure of the tests.
unavailable=69

engine_answers() { docker info >/dev/null 2>&1; }

# not_run WHY: ends with the status that says so.
not_run() {
  say "$wanted: $1"
  exit "$unavailable"
}

# engine_up: an engine that answers, or the reason why there is none.
engine_up() {
  engine_answers && return 0
  # In a shell of its own: what cannot be installed ends it, and not this one.
  (install_missing engine) || not_run 'the packages of a container engine could not be installed.'
  command -v docker >/dev/null || (apt_install docker-cli) || not_run 'there is no docker command.'
  engine_answers && return 0
  [[ $EUID == 0 ]] || not_run 'the container engine does not answer, and only root can start it.'
  say 'Starting the container engine for this run'
  mkdir -p "$home/target"
  trap engine_down EXIT
  dockerd >"$home/target/dockerd.log" 2>&1 </dev/null &
  dockerd_pid=$!
  for ((second = 0; second < 60; second++)); do
    engine_answers && return 0
    kill -0 "$dockerd_pid" 2>/dev/null || break
    sleep 1
  done
  tail -n 5 "$home/target/dockerd.log" | sed 's/^/  /' >&2
  not_run "the container engine does not start here; all of its output is in target/dockerd.log."
}

# engine_down: ends the engine that this run has started, and no other.
engine_down() {
  [[ $dockerd_pid ]] || return 0
  kill "$dockerd_pid" 2>/dev/null || true
  wait "$dockerd_pid" 2>/dev/null || true
  dockerd_pid=
}

# build_images: the base first, which needs a Debian mirror; then what is the project's own business.
build_images() {
  local script=$home/simulator/images/build.sh
  if ! docker image inspect "${GATEHOUSE_BASE_IMAGE:-gatehouse-lab/base:trixie}" >/dev/null 2>&1; then
    (install_missing debootstrap) || not_run 'debootstrap could not be installed.'
    (step 'Making the images'"'"' base from Debian packages' "$script" base) ||
      not_run 'the base of the images could not be made.'
  fi
  [[ -x $home/target/tools/docker-compose ]] || docker compose version >/dev/null 2>&1 ||
    step 'Taking compose from a Debian package' "$script" compose
  step 'Building the images' "$script" redis rabbitmq java kafka simulator
}

container_tests() {
  build
  engine_up
  build_images
  one_builder
  trap 'rm -rf "$home/target/.builder"; engine_down' EXIT
  say "Running the container tests on $(docker version --format 'docker {{.Server.Version}}')"
  stamp_begin
  run_maven -Pcontainers test "$@"
  stamp_end
}
