# Makes the parts of a package, for the scripts of each platform: the jars, the runtime, the licences.
# Needs JAVA_HOME (a JDK 25 or newer), SOURCE_DATE_EPOCH, org.ow2.asm in CLASSPATH, and in $work a folder to work in.
set -eu
common=$(cd "$(dirname "$0")/../common" && pwd)
project=$(cd "$common/../.." && pwd)
java=$JAVA_HOME/bin/java

rm -rf "$work"
mkdir -p "$work"
"$java" "$common/Inputs.java" "$project/target" "$work/input" "$SOURCE_DATE_EPOCH"
"$java" "$common/Licences.java" "$work/input" "$common" "$work/LICENCES"
"$JAVA_HOME/bin/jlink" --output "$work/runtime" --add-modules "$(paste -s -d , "$common/modules.txt")" \
    --include-locales=en,sv,da,nb,fi --strip-debug --no-header-files --no-man-pages --compress=zip-6
