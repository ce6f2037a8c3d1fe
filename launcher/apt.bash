# Installs packages on Debian and Ubuntu without starting the services that come with them: a lab has brokers of its own.
# shellcheck shell=bash

policy=/usr/sbin/policy-rc.d
new_services_file=$home/target/.new-services
policy_mark='# Made by gatehouse while it installs packages'

as_root() {
  if [[ $EUID == 0 ]]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif interactive; then
    sudo DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# apt_install 'PACKAGE...'
apt_install() {
  local packages=$1 sudo=
  [[ $EUID == 0 ]] || sudo='sudo '
  say "Missing: $packages"
  if ! agreed "Install these packages with ${sudo}apt-get?"; then
    fail "Nothing was changed. To install them yourself:  ${sudo}apt-get install --no-install-recommends $packages"
  fi
  if [[ $EUID != 0 ]]; then
    command -v sudo >/dev/null || fail "Only root can install packages:  apt-get install --no-install-recommends $packages"
    ! interactive || sudo -v
  fi
  step 'Fetching the package lists' as_root apt-get -q -o DPkg::Lock::Timeout=600 update
  require_jdk_package "$packages"
  new_services "$packages" >"$new_services_file"
  trap settle_services EXIT
  policy_on
  finish_dpkg
  # shellcheck disable=SC2086 # a list of words
  step "Installing $packages" \
    as_root apt-get -q -y -o DPkg::Lock::Timeout=600 install --no-install-recommends $packages
  settle_services
  rm -f "$new_services_file"
  trap - EXIT
}

# finish_interrupted: goes on where an earlier call was killed while it installed packages.
finish_interrupted() {
  [[ -f $new_services_file ]] || return 0
  trap settle_services EXIT
  policy_on
  finish_dpkg
  settle_services
  rm -f "$new_services_file"
  trap - EXIT
}

finish_dpkg() {
  [[ ! $(dpkg --audit 2>&1) ]] || step 'Finishing an installation that was interrupted' configure_packages
}

# configure_packages: waits for an apt that outlived the launcher, dpkg itself would give up at once.
configure_packages() {
  local said
  until said=$(as_root dpkg --configure -a 2>&1); do
    echo "$said"
    case $said in *lock*) sleep 3 ;; *) return 1 ;; esac
  done
}

# settle_services: nothing that came with the packages is left running, or to be started with the machine.
settle_services() {
  local service
  policy_off
  while IFS= read -r service; do
    keep_down "$service"
  done <"$new_services_file"
}

# require_jdk_package 'PACKAGE...': older releases have everything but a JDK that is new enough.
require_jdk_package() {
  local package
  for package in $1; do
    case $package in
      openjdk-*)
        apt-cache show "$package" >/dev/null 2>&1 || fail "This release has no package $package. Get a JDK 25 from" \
          "https://adoptium.net/temurin/releases/?version=25 (unpack it into ~/.jdks, or set JAVA_HOME), then call again."
        ;;
    esac
  done
}

# new_services 'PACKAGE...': the services that come with packages which are not installed yet, one on a line.
new_services() {
  case " $1 " in *' redis-server '*) echo redis-server ;; esac
  case " $1 " in *' docker.io '*) printf '%s\n' docker.socket docker.service containerd.service ;; esac
  case " $1 " in *' mariadb-server '*) echo mariadb ;; esac
  case " $1 " in *' rabbitmq-server '*)
    echo rabbitmq-server
    [[ -e /usr/bin/epmd ]] || printf '%s\n' epmd.socket epmd.service
    ;;
  esac
}

# Debian's own way to say that no service may be started. One that somebody else made is left alone.
policy_on() {
  [[ ! -e $policy ]] || return 0
  printf '#!/bin/sh\n%s\nexit 101\n' "$policy_mark" | as_root tee "$policy" >/dev/null
  as_root chmod +x "$policy"
}

policy_off() {
  if grep -qsF "$policy_mark" "$policy"; then
    as_root rm -f "$policy"
  fi
}

# keep_down SERVICE: not at the next start of the machine either; its owner can enable it.
keep_down() {
  if [[ -d /run/systemd/system ]]; then
    as_root systemctl disable --now --quiet "$1"
  elif command -v systemctl >/dev/null; then
    as_root systemctl disable --quiet "$1"
  else
    as_root update-rc.d "$1" disable
  fi >/dev/null 2>&1 </dev/null || true
}
