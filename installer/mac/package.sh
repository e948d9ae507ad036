#!/bin/sh
# Builds Hub Console.app, a .dmg and a .pkg in target/installer, on a Mac. Called by `mvn -Pinstaller verify`.
# Uses jlink and jpackage of JAVA_HOME, and rsvg-convert (librsvg) and iconutil for the icon. Signed by nobody.
work=$(pwd)/target/installer
. "$(dirname "$0")/../common/image.sh"
version=$HUB_CONSOLE_VERSION
# A bundle's version begins with 1 at least.
case "$version" in 0.*) bundle=1.${version#0.} ;; *) bundle=$version ;; esac

mkdir "$work/hub-console.iconset"
for size in 16 32 128 256 512; do
  rsvg-convert -w "$size" -h "$size" "$project/assets/icon.svg" -o "$work/hub-console.iconset/icon_${size}x$size.png"
done
iconutil -c icns "$work/hub-console.iconset" -o "$work/hub-console.icns"

set -- --type app-image --name "Hub Console" --app-version "$bundle" --dest "$work" --input "$work/input" \
    --runtime-image "$work/runtime" --main-jar hub-console.jar --main-class io.hubconsole.HubConsole \
    --icon "$work/hub-console.icns" --mac-package-identifier io.hubconsole
while read -r option; do set -- "$@" --java-options "$option"; done < "$common/options.txt"
"$JAVA_HOME/bin/jpackage" "$@"
app="$work/Hub Console.app"
# Who opens hubconsole: links.
plutil -insert CFBundleURLTypes -json \
    '[{"CFBundleURLName": "io.hubconsole.case", "CFBundleURLSchemes": ["hubconsole"]}]' "$app/Contents/Info.plist"
cp "$work/LICENCES" "$app/Contents/app/LICENCES"
# Without a signature of anybody, but one that fits what was changed: a Mac starts no other.
codesign --force --deep --sign - "$app"

for type in dmg pkg; do
  "$JAVA_HOME/bin/jpackage" --type "$type" --name "Hub Console" --app-version "$bundle" --dest "$work" --app-image "$app"
done
