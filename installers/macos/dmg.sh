#!/bin/sh
# Signs Journal.app and makes a disk image of it; it must not put anything else into the image.
#
#   installers/macos/dmg.sh PACKED OUT VERSION
#
# PACKED is the folder that holds Journal.app. With JOURNAL_IDENTITY, the name of a "Developer ID Application"
# certificate in the keychain, the program is signed for others' computers; with JOURNAL_NOTARY, a profile that "xcrun
# notarytool store-credentials" kept, Apple is asked for its ticket. Without them the signature is for trying it here.
set -eu
packed=$1 out=$2 version=$3
here=$(cd "$(dirname "$0")" && pwd)
identity=${JOURNAL_IDENTITY:--}
image="$out/journal-$version.dmg"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

mkdir -p "$out"
cp -R "$packed/Journal.app" "$stage/"
ln -s /Applications "$stage/Applications"

# Inside first: a signature covers the signatures below it.
find "$stage/Journal.app" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$identity" "$stage/Journal.app"
codesign --verify --deep --strict "$stage/Journal.app"

hdiutil create -quiet -ov -volname "Journal $version" -srcfolder "$stage" -format ULFO "$image"
if [ "$identity" != "-" ]; then
    codesign --force --timestamp --sign "$identity" "$image"
fi
if [ -n "${JOURNAL_NOTARY:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$JOURNAL_NOTARY" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
