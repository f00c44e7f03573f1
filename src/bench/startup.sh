#!/usr/bin/env bash
# From the start of the JVM to "ready", the embedded server included: the plain jar and the prepared one, by turns on the
# same data; the median of each. Then what an idle JVM holds in memory, and what its PostgreSQL holds beside it.
# One line a figure: name value unit ratio=R limit=L. Exits with 1 when a limit is missed.
set -euo pipefail
jar="$1" app="$2"
shift 2
options=("$@")
rounds="${TRUC_BENCH_ROUNDS:-5}" idle="${TRUC_BENCH_IDLE:-20}"
home="$(mktemp -d)"
java=""
trap 'kill "$java" 2>/dev/null || true; wait; rm -rf "$home"' EXIT

start() { # start JVM-OPTION...: sets `java` and `took`, in milliseconds
  local begin
  begin="$(date +%s%N)"
  : >"$home/log"
  TRUC_HOME="$home" TRUC_PORT=0 "$JAVA_HOME/bin/java" "${options[@]}" "$@" run >"$home/log" 2>&1 &
  java=$!
  until grep -q 'Trực is ready' "$home/log"; do
    kill -0 "$java" 2>/dev/null || { cat "$home/log" >&2; exit 1; }
    sleep 0.01
  done
  took=$((($(date +%s%N) - begin) / 1000000))
}

stop() { kill "$java" && wait "$java" || true; }

median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

plain() { start -jar "$jar"; }
# The cache is demanded, not asked for: one that does not fit stops the measurement instead of spoiling it silently.
prepared() { start -Dspring.aot.enabled=true -XX:AOTCache="$app/truc.aot" -XX:AOTMode=on -jar "$app/truc.jar"; }

plain && stop # makes the database
slow=() fast=()
for _ in $(seq "$rounds"); do
  plain && stop && slow+=("$took")
  prepared && fast+=("$took") && stop
done
prepared
sleep "$idle"
resident="$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$java/status")"
postgres="$(for each in $(pgrep -f -- "-D $home/database/data") $(pgrep -P "$(head -1 "$home/database/data/postmaster.pid")"); do
  echo "$each"
done | sort -u | while read -r each; do cat "/proc/$each/smaps_rollup" 2>/dev/null || true; done |
  awk '/^Pss:/ { sum += $2 } END { print int(sum / 1024) }')"
stop

awk -v slow="$(median "${slow[@]}")" -v fast="$(median "${fast[@]}")" -v resident="$resident" -v postgres="$postgres" 'BEGIN {
  printf "startup.plain %.2f s\n", slow / 1000
  printf "startup.ready %.2f s ratio=%.2f limit=0.45\n", fast / 1000, fast / slow
  printf "startup.jvm-resident %d MB ratio=%.2f limit=350MB\n", resident, resident / 350
  printf "startup.postgres %d MB\n", postgres
  exit !(fast / slow <= 0.45 && resident <= 350)
}'
