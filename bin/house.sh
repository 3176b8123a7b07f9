# Read by the four commands. Sets $house (the checkout) and gives the checks they share.

# $1: a command's own path, perhaps a symlink. (readlink knows no folders, hence the loop.)
find_house() {
  self=$1
  while [ -h "$self" ]; do
    link=$(readlink "$self")
    case $link in
      /*) self=$link ;;
      *) self=$(dirname "$self")/$link ;;
    esac
  done
  house=$(CDPATH='' cd "$(dirname "$self")/.." && pwd -P)
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

need_node() {
  command -v node >/dev/null 2>&1 ||
    fail "Node.js is missing: install version 20.19 or newer (https://nodejs.org) and run this again."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old: install version 20.19 or newer (https://nodejs.org) and run this again."
}

# npm keeps its own list of what it has installed; npm ci only where that differs from package-lock.json.
need_packages() {
  node "$house/bin/installed.cjs" && return 0
  command -v npm >/dev/null 2>&1 || fail "npm is missing: install it (it comes with Node.js) and run this again."
  echo "Installing packages (npm ci) ..."
  (cd "$house" && npm ci --no-audit --no-fund --loglevel=error) ||
    fail "The packages could not be installed: see npm's message above, check the network and that $house can be written, and run this again."
}

# A folder given on the command line is meant from where the caller stands.
settle_data_dir() {
  case ${DATA_DIR-} in
    '' | /*) ;;
    *) DATA_DIR=$PWD/$DATA_DIR ;;
  esac
  [ -z "${DATA_DIR-}" ] || export DATA_DIR
}

# Node resolves --import against the caller's folder, so the loader goes by its full address,
# with the signs that mean something in an address spelt out.
find_loader() {
  case $house in
    *\?*) fail "The folder $house has a question mark in its name, which the TypeScript loader cannot read: rename the folder." ;;
  esac
  loader=file://$(printf %s "$house" | sed 's/%/%25/g; s/#/%23/g')/node_modules/tsx/dist/loader.mjs
  TSX_TSCONFIG_PATH=$house/tsconfig.json
  export TSX_TSCONFIG_PATH
}

# Whether the last build is newer than every source.
is_built() {
  [ -f "$house/dist/.built" ] || return 1
  newer=$(find "$house/app" "$house/packages" "$house/package-lock.json" -type f -newer "$house/dist/.built" \
    ! -name '*.test.ts' ! -name '*.md' ! -name '*.sql' | head -n 1)
  [ -z "$newer" ]
}

# The browser's files, and the house as plain JavaScript.
build_when_stale() {
  is_built && return 0
  echo "Building the house ..."
  mkdir -p "$house/dist" 2>/dev/null && [ -w "$house/dist" ] ||
    fail "$house/dist cannot be written: run this once as the user who owns the folder."
  touch "$house/dist/.building"
  (cd "$house" && node --import "$loader" app/build.ts) || fail "The build failed: see the message above."
  mv "$house/dist/.building" "$house/dist/.built"
}
