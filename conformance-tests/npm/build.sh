#!/bin/sh
# Makes the program that requires npm libraries, in two forms: with node_modules, as npm installs
# them, and with miniprogram_npm, as the developer tools build them. Then checks on Node that the
# libraries do what expected.json says. Maven calls it with -Pnpm.
#
#   build.sh [--write] [OUT]    OUT gets the folders installed and built; target/programs beside
#                               this file by default. --write writes expected.json anew
#
# Unless something has changed since, nothing is made again. Without Node, nothing is made, unless
# FOOTBRIDGE_REQUIRE_NODE=1 (as in CI), which makes that an error.
set -eu

home=$(cd "$(dirname "$0")" && pwd)
name=npm
. "$home/steps.sh"

# Prints a checksum of all that the result depends on.
inputs() {
  checksum "$home/program" "$home/.npmrc" "$home"/package*.json "$home"/*.mjs "$home"/*.sh \
    "$home/expected.json"
}

write=
[ "${1:-}" != --write ] || { write=--write && shift; }
need_node
mkdir -p "${1:-$home/target/programs}"
out=$(cd "${1:-$home/target/programs}" && pwd)
log=$out/build.log

if [ -z "$write" ] && [ "$(inputs)" = "$(cat "$out/sum" 2>/dev/null)" ]; then
  note "the programs are up to date"
  exit 0
fi

start=$(seconds)
: >"$log"
rm -rf "$out/built" "$out/installed" "$out/sum"
for form in built installed; do
  cp -R "$home/program" "$out/$form"
  cp "$home/package.json" "$out/$form"
done
cp "$home/.npmrc" "$home/package-lock.json" "$out/installed"

install_in "$out/installed"
run_in "$out" node "$home/build-npm.mjs" installed built
run_in "$out" node "$home/expected.mjs" installed built $write
run_in "$out/installed" npm prune --omit=dev --no-audit --no-fund
inputs >"$out/sum"
note "made in $(($(seconds) - start)) s; the programs are in $out"
