# Finds a JDK that can build and run Gatehouse.
# shellcheck shell=bash

wanted_java=25

# java_version HOME: the feature version of the JDK there, or nothing. Reads a file because starting a JVM takes longer.
# A JDK whose installation was interrupted lacks its settings or the authorities it trusts.
java_version() {
  [[ -x $1/bin/javac && -f $1/release && -e $1/conf/security/java.security && -e $1/lib/security/cacerts ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# jdk_candidates: the user's choice first, then the java on the path, then what is installed in the usual places.
jdk_candidates() {
  local java user=~
  [[ ! ${JAVA_HOME:-} ]] || echo "$JAVA_HOME"
  if java=$(command -v javac) && java=$(readlink -f "$java" 2>/dev/null); then
    dirname "$(dirname "$java")"
  fi
  if [[ -x /usr/libexec/java_home ]]; then
    /usr/libexec/java_home -v "$wanted_java+" 2>/dev/null || true
  fi
  ls -d /usr/lib/jvm/* /usr/java/* /opt/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$user"/.sdkman/candidates/java/* "$user"/.jdks/* 2>/dev/null | sort -r || true
}

# find_jdk: sets jdk to the first candidate that is new enough; fails when there is none.
find_jdk() {
  local candidate version
  jdk=
  while IFS= read -r candidate; do
    version=$(java_version "$candidate")
    if [[ $version && $version -ge $wanted_java ]]; then
      jdk=$candidate
      return 0
    fi
  done < <(jdk_candidates)
  return 1
}
