#!/bin/sh
# Builds app image, .deb and .rpm of this machine in target/installer. Called by `mvn -Pinstaller verify`.
# Uses jlink of JAVA_HOME; binutils, dpkg-deb, rpmbuild (else no .rpm), rsvg-convert, Xvfb where it is there.
work=$(pwd)/target/installer
. "$(dirname "$0")/../common/image.sh"
here=$common/../linux
version=$HUB_CONSOLE_VERSION
machine=$(dpkg --print-architecture)
app=$work/hub-console
root=$work/root

# Not by jpackage: its program asks rpm and dpkg at each start, and twice, to which package it belongs.
mkdir -p "$app/bin" "$app/lib"
cp -R "$work/input" "$app/lib/app"
cp -R "$work/runtime" "$app/lib/runtime"
# So named, it is what a list of processes shows.
mv "$app/lib/runtime/bin/java" "$work/java"
rm -r "$app/lib/runtime/bin"
mkdir "$app/lib/runtime/bin"
mv "$work/java" "$app/lib/runtime/bin/hub-console"
# Whose first jar is the product's, and then in one order, whatever the file system's.
classpath='$app/hub-console.jar'$(cd "$app/lib/app" && ls -- *.jar | LC_ALL=C sort | sed -n '/^hub-console.jar$/!s|^|:$app/|p' | tr -d '\n')
sed "s|@OPTIONS@|$(paste -s -d ' ' "$common/options.txt") @CACHE@|; s|@CLASSPATH@|$classpath|" "$here/hub-console" > "$app/bin/hub-console"
chmod 755 "$app/bin/hub-console"
rsvg-convert -w 256 -h 256 "$project/assets/icon.svg" -o "$work/hub-console.png"
find "$app" \( -name '*.so' -o -path '*/runtime/bin/*' -o -name jexec -o -name jspawnhelper \) -type f -exec strip --strip-unneeded {} +
cp "$work/LICENCES" "$app/lib/LICENCES"
# The cache of a start is good for files of these very times alone.
find "$app" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
sh "$here/train.sh" "$app" "$work"
find "$app" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/doc/hub-console" \
    "$root/usr/share/man/man1" "$root/usr/share/icons/hicolor/256x256/apps" "$root/usr/share/icons/hicolor/scalable/apps"
cp -a "$app" "$root/usr/lib/"
ln -s ../lib/hub-console/bin/hub-console "$root/usr/bin/hub-console"
cp "$here/hub-console.desktop" "$root/usr/share/applications/"
cp "$work/hub-console.png" "$root/usr/share/icons/hicolor/256x256/apps/"
cp "$project/assets/icon.svg" "$root/usr/share/icons/hicolor/scalable/apps/hub-console.svg"
gzip -9nc "$here/hub-console.1" > "$root/usr/share/man/man1/hub-console.1.gz"
cp "$here/copyright" "$root/usr/share/doc/hub-console/copyright"
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -perm /111 -exec chmod 755 {} +
find "$root" -type f ! -perm /111 -exec chmod 644 {} +
find "$root" -name '*.so' -exec chmod 644 {} +
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

printf 'hub-console (%s) stable; urgency=low\n\n  * The changes are in the history of the project.\n\n -- %s  %s\n' \
    "$version" "$(sed -n 's/^Maintainer: //p' "$here/control")" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" \
    | gzip -9n > "$root/usr/share/doc/hub-console/changelog.gz"
mkdir -p "$root/DEBIAN" "$root/usr/share/lintian/overrides"
cp "$here/lintian-overrides" "$root/usr/share/lintian/overrides/hub-console"
sed "s/@VERSION@/$version/; s/@MACHINE@/$machine/; s/@SIZE@/$(du -sk --exclude=DEBIAN "$root" | cut -f1)/" \
    "$here/control" > "$root/DEBIAN/control"
install -m 755 "$here/prerm" "$root/DEBIAN/prerm"
(cd "$root" && find usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum) > "$root/DEBIAN/md5sums"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz -z6 --build "$root" "$work/hub-console_${version}_$machine.deb" > /dev/null
# Of the same tree, without what is for Debian alone.
rm -rf "$root/DEBIAN" "$root/usr/share/lintian" "$root/usr/share/doc/hub-console/changelog.gz"
if command -v rpmbuild > /dev/null; then
  { echo 'test "$1" -gt 1 || exit 0; set -- upgrade'; cat "$here/prerm"; } > "$work/rpm-pre"
  { echo 'test "$1" -eq 0 || exit 0; set -- remove'; cat "$here/prerm"; } > "$work/rpm-preun"
  rpmbuild --quiet -bb "$here/hub-console.spec" --target "$(uname -m)" --buildroot "$work/rpmroot" \
      --define "_topdir $work/rpm" --define "root $root" --define "product_version $version" --define "scripts $work"
  cp "$work"/rpm/RPMS/*/*.rpm "$work"
fi
rm -rf "$work/rpm" "$work/rpmroot"
du -sm "$app" "$work"/*.deb "$work"/*.rpm 2> /dev/null || true
