#!/usr/bin/env bash
# Builds the installer for the running system into target/installer: .deb on Debian and Ubuntu, .rpm on other Linux,
# .dmg on macOS, .msi on Windows (Git Bash). Needs a built target/ and JAVA_HOME at a JDK 25; `gatehouse package` sees to both.
set -euo pipefail
cd "$(dirname "$0")/.."
jdk=${JAVA_HOME:?JAVA_HOME must name a JDK 25}
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -n 1)
work=target/installer-work out=target/installer
rm -rf "$work" "$out"
mkdir -p "$work/app/javafx" "$out"

echo 'Linking a run-time of the modules that the program uses' >&2
# The list is by hand because half of the libraries are no modules that jlink could ask. jdk.localedata holds Korean dates,
# jdk.unsupported what Netty and Kafka need, java.desktop what chartfx names.
"$jdk/bin/jlink" --output "$work/runtime" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
  --include-locales en,ko --add-modules "$(paste -sd, - <<'MODULES'
java.base
java.compiler
java.desktop
java.instrument
java.logging
java.management
java.naming
java.net.http
java.prefs
java.scripting
java.security.jgss
java.security.sasl
java.sql
java.xml
jdk.crypto.ec
jdk.httpserver
jdk.jfr
jdk.localedata
jdk.management
jdk.net
jdk.security.auth
jdk.unsupported
jdk.zipfs
MODULES
)"

cp target/gatehouse.jar "$work/app/"
cp target/lib/*.jar "$work/app/"
mv "$work"/app/javafx-*.jar "$work/app/javafx/"

options=(
  --name gatehouse --app-version "${version%-SNAPSHOT}" --vendor Gatehouse
  --description 'Operations console for ticket queues on Redis, RabbitMQ and Kafka'
  --input "$work/app" --runtime-image "$work/runtime" --dest "$out"
  --main-jar gatehouse.jar --main-class io.gatehouse.app.Main
  --license-file LICENSE
  --java-options '--module-path=$APPDIR/javafx'
  --java-options '--add-modules=javafx.controls,javafx.fxml'
  --java-options '--enable-native-access=javafx.graphics,ALL-UNNAMED'
  --java-options '--sun-misc-unsafe-memory-access=allow'
)
case $(uname -s) in
  Linux)
    type=rpm; ! command -v dpkg-deb >/dev/null || type=deb
    options+=(--type "$type" --icon installers/linux/gatehouse.png --resource-dir installers/linux
      --install-dir /opt --linux-shortcut --linux-menu-group 'System;Monitor' --linux-package-name gatehouse)
    [[ $type != deb ]] || options+=(--linux-deb-maintainer maintainers@gatehouse.invalid
      --linux-package-deps 'libgtk-3-0t64 | libgtk-3-0, libxtst6') ;;
  Darwin) options+=(--type dmg --icon installers/macos/gatehouse.icns --resource-dir installers/macos) ;;
  *) options+=(--type msi --icon installers/windows/gatehouse.ico --resource-dir installers/windows
      --win-menu --win-shortcut --win-console) ;;
esac
echo 'Building the installer' >&2
"$jdk/bin/jpackage" "${options[@]}"
ls -l "$out" >&2
