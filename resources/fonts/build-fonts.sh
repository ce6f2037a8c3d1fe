#!/bin/sh
# Makes GatehouseSans-*.otf from Pretendard 1.3.9 (npm package "pretendard", SIL Open Font License 1.1).
# Needs python3 with fonttools. Usage: build-fonts.sh DIRECTORY_OF_THE_UNPACKED_PACKAGE
set -eu
package=$1
here=$(cd "$(dirname "$0")" && pwd)
for weight in Regular SemiBold; do
    python3 "$here/make_font.py" "$package/dist/public/static/Pretendard-$weight.otf" \
        "$here/GatehouseSans-$weight.otf" "$weight"
done
cp "$package/dist/LICENSE.txt" "$here/OFL.txt"
