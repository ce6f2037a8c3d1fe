# Knows which packages hold what Gatehouse needs, and installs those that are missing: on Debian and Ubuntu by itself,
# elsewhere it says what to type.
# shellcheck shell=bash

# has_library NAME...: whether the run-time linker knows them all. True where there is no such list (macOS, Windows).
has_library() {
  local known name
  [[ $(uname -s) == Linux ]] || return 0
  known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
  for name in "$@"; do
    case $known in *"$name"*) ;; *) return 1 ;; esac
  done
}

has_rabbitmq() {
  [[ -x /usr/lib/rabbitmq/bin/rabbitmq-server || -x /opt/homebrew/opt/rabbitmq/sbin/rabbitmq-server ]] ||
    [[ -x /usr/local/opt/rabbitmq/sbin/rabbitmq-server || -x /opt/rabbitmq/sbin/rabbitmq-server ]] ||
    command -v rabbitmq-server >/dev/null
}

# missing SET...: one word for each thing that is needed and not there.
missing() {
  local set
  for set in "$@"; do
    case $set in
      jdk) echo jdk ;;
      brokers)
        has_rabbitmq || echo rabbitmq
        command -v redis-server >/dev/null || [[ -x /usr/bin/redis-server ]] || echo redis
        ;;
      engine) engine_answers || command -v dockerd >/dev/null || echo engine ;;
      debootstrap) command -v debootstrap >/dev/null || [[ -x /usr/sbin/debootstrap ]] || echo debootstrap ;;
      database)
        { command -v mariadbd || [[ -x /usr/sbin/mariadbd ]]; } >/dev/null || echo mariadb
        ;;
      node) command -v node >/dev/null || echo nodejs ;;
      fonts) has_library libpangoft2-1.0.so.0 libfontconfig.so.1 libfreetype.so.6 libX11.so.6 || echo fonts ;;
      window) has_library libgtk-3.so.0 libXtst.so.6 libGL.so.1 libXxf86vm.so.1 || echo window ;;
      installer)
        [[ $(uname -s) != Linux ]] || { command -v objcopy && command -v fakeroot; } >/dev/null || echo installer
        ;;
    esac
  done
}

# package_for FAMILY THING: the packages that hold it.
package_for() {
  case $1:$2 in
    apt:jdk) echo openjdk-25-jdk-headless ;;
    apt:rabbitmq) echo rabbitmq-server ;;
    apt:redis) echo redis-server ;;
    apt:mariadb) echo mariadb-server ;;
    apt:fonts) echo libpangoft2-1.0-0 libfontconfig1 libfreetype6 libx11-6 ;;
    apt:window) echo libgtk-3-0 libxtst6 libgl1 libxxf86vm1 ;;
    apt:engine) echo docker.io ;;
    apt:installer) echo binutils fakeroot ;;
    dnf:jdk) echo java-25-openjdk-devel ;;
    dnf:rabbitmq) echo rabbitmq-server ;;
    dnf:redis) echo valkey-compat-redis ;;
    dnf:mariadb) echo mariadb-server ;;
    dnf:fonts) echo pango fontconfig freetype libX11 ;;
    dnf:window) echo gtk3 libXtst mesa-libGL libXxf86vm ;;
    dnf:engine) echo moby-engine docker-compose ;;
    dnf:installer) echo binutils fakeroot rpm-build ;;
    pacman:jdk) echo jdk-openjdk ;;
    pacman:rabbitmq) echo rabbitmq ;;
    pacman:redis) echo valkey ;;
    pacman:fonts) echo pango fontconfig freetype2 libx11 ;;
    pacman:window) echo gtk3 libxtst libgl libxxf86vm ;;
    pacman:engine) echo docker docker-compose ;;
    pacman:installer) echo binutils fakeroot ;;
    brew:jdk) echo openjdk ;;
    brew:nodejs) echo node ;;
    *) echo "$2" ;;
  esac
}

package_family() {
  local family
  for family in apt-get brew dnf pacman; do
    if command -v "$family" >/dev/null; then
      echo "${family%-get}"
      return
    fi
  done
}

install_missing() {
  local things family packages='' thing hint
  things=$(missing "$@" | paste -s -d ' ' -)
  [[ $things ]] || return 0
  family=$(package_family)
  for thing in $things; do
    packages+="${packages:+ }$(package_for "${family:-any}" "$thing")"
  done
  case $family in
    apt)
      apt_install "$packages"
      return
      ;;
    brew) hint="brew install $packages" ;;
    dnf) hint="sudo dnf install $packages" ;;
    pacman) hint="sudo pacman -S $packages" ;;
    *) hint='your system'"'"'s packages (a JDK 25: https://adoptium.net)' ;;
  esac
  fail "Missing: ${things/jdk/a JDK 25}. Install it and call again:  $hint"
}

# shellcheck source=/dev/null
. "$home/launcher/apt.bash"
