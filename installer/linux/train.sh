#!/bin/sh
# Makes the cache of a start: opens the console of an app image once, and has the JVM write down what it did.
# On a screen of its own where Xvfb is there, else in memory, which leaves out the few classes of a real window.
set -eu
app=$1
work=$2
home=$work/training
program=$app/bin/hub-console
cache=$app/lib/app/hub-console.aot

# Writes the program with other options in the place that is left for them.
cp "$program" "$work/program"
write() { sed "s| @CACHE@|$1|" "$work/program" > "$program"; }
write ''
mkdir -p "$home"
platform=
screen=
if command -v Xvfb > /dev/null; then
  Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3> "$home/display" 2> /dev/null &
  screen=$!
  until [ -s "$home/display" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$home/display")
  export DISPLAY
else
  DISPLAY=:none
  export DISPLAY
  platform="-Dglass.platform=Headless -Dprism.order=sw"
fi
trap 'test -z "$screen" || kill "$screen"' EXIT

# Opens it, ends it a moment after its first view has an answer.
opened() {
  rm -f "$home/started"
  LC_ALL=C.UTF-8 JAVA_TOOL_OPTIONS="-Dhubconsole.started=$home/started $platform $1" \
      "$app/bin/hub-console" --home "$home/home" > "$home/said" 2>&1 &
  console=$!
  left=600
  until [ -e "$home/started" ]; do
    left=$((left - 1))
    test "$left" -gt 0 && kill -0 "$console" || { kill "$console"; cat "$home/said" "$home"/home/log/* >&2; exit 1; }
    sleep 0.2
  done
  sleep 4
  kill "$console"
  wait "$console" || true
}
# Once before, or what only the first start of all does would be learned too.
opened ""
# Under its usual name the JVM starts itself to write it. Not what was compiled: it would all be compiled again at
# once, beside what a start has to do.
ln -s hub-console "$app/lib/runtime/bin/java"
opened "-XX:AOTCacheOutput=$cache -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
rm "$app/lib/runtime/bin/java"
test -s "$cache" || { cat "$home/said" >&2; exit 1; }
# At the address it was made for: moved elsewhere, all of it would be read and copied at each start.
write ' -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:ArchiveRelocationMode=0 "-XX:AOTCache=$app/hub-console.aot"'
rm -rf "$home"
