# Functions for scripts that build with npm, which set `name`, for messages, and `log`, a file.

note() { printf '%s: %s\n' "$name" "$*"; }

fail() {
  printf '%s: %s\n' "$name" "$*" >&2
  exit 1
}

# Ends the script where Node is not installed: in CI, where FOOTBRIDGE_REQUIRE_NODE=1, as a failure.
need_node() {
  if command -v npm >/dev/null 2>&1 && command -v node >/dev/null 2>&1; then
    return
  fi
  [ "${FOOTBRIDGE_REQUIRE_NODE:-0}" != 1 ] ||
    fail "Node is not installed, and FOOTBRIDGE_REQUIRE_NODE=1"
  note "nothing is built, Node is not installed"
  exit 0
}

# Prints a checksum of Node's version and of files; of those in a folder, without node_modules.
checksum() {
  {
    node --version
    find "$@" \( -name node_modules -o -name target \) -prune -o -type f -print | LC_ALL=C sort |
      while IFS= read -r file; do
        printf '%s\n' "$file"
        cat "$file"
      done
  } | cksum
}

# Runs a command in a folder; if it fails, prints the end of what it printed, and ends the script.
run_in() {
  folder=$1
  shift
  note "$(basename "$folder"): $*"
  (cd "$folder" && "$@") >>"$log" 2>&1 </dev/null || {
    status=$?
    tail -n 40 "$log" >&2
    fail "'$*' failed with status $status; all of its output is in $log"
  }
}

# Runs npm ci in a folder. Development dependencies are left out where NODE_ENV is production.
install_in() { run_in "$1" npm ci --include=dev --no-audit --no-fund; }

seconds() { date +%s; }
