#!/bin/sh
# Builds the apps in apps/ into mini programs, as their authors would: installs the framework with
# npm, and runs its build. Maven calls it with -Pframeworks.
#
#   build.sh [OUT]    OUT gets a folder for each app; target/apps beside this file by default
#
# An app that is unchanged since it was built is not built again. Without Node, nothing is built,
# unless FOOTBRIDGE_REQUIRE_NODE=1 (as in CI), which makes that an error.
set -eu

home=$(cd "$(dirname "$0")" && pwd)
npm=$(cd "$home/../npm" && pwd)
name=frameworks
. "$npm/steps.sh"

# Prints the parts of a built app that are the mini program.
program_of() {
  case $1 in
    kbone) echo dist/mp/. ;;
    mpx) echo dist/wx/. ;;
    remax) echo dist/. ;;
    # Their project.config.json says that the program is in dist.
    taro-*) echo dist project.config.json ;;
    uni) echo dist/build/mp-weixin/. ;;
    *) fail "build.sh does not say where the build of '$1' puts the mini program" ;;
  esac
}

build() {
  app=$1
  work=$out/work/$app
  log=$out/work/$app.log
  sum=$(checksum "$home/build.sh" "$npm/build-npm.mjs" "$npm/steps.sh" "$home/apps/$app")
  if [ "$sum" = "$(cat "$out/$app.sum" 2>/dev/null)" ]; then
    note "$app is up to date"
    return
  fi

  parts=$(program_of "$app")
  rm -rf "$work" "${out:?}/$app" "$out/$app.sum"
  mkdir -p "$work"
  : >"$log"
  cp -R "$home/apps/$app/." "$work"
  rm -rf "$work/node_modules"

  start=$(seconds)
  install_in "$work"
  installed=$(seconds)
  run_in "$work" npm run build
  # Its packages are built as the developer tools build them.
  [ "$app" != kbone ] || run_in "$work" node "$npm/build-npm.mjs" . dist/mp
  end=$(seconds)

  mkdir "$out/$app"
  for part in $parts; do
    cp -R "$work/$part" "$out/$app"
  done
  [ -n "$(find "$out/$app" -name app.json)" ] || fail "$app: the build made no app.json; see $log"
  rm -rf "$work"
  printf '%s\n' "$sum" >"$out/$app.sum"
  note "$app: installed in $((installed - start)) s, built in $((end - installed)) s"
}

need_node
mkdir -p "${1:-$home/target/apps}"
out=$(cd "${1:-$home/target/apps}" && pwd)
for folder in "$home"/apps/*/; do
  build "$(basename "$folder")"
done
note "the apps are in $out"
