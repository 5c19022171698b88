# shellcheck shell=bash
# Shared by the scripts beside it, which source it. Leaves the caller's folder alone.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
# shellcheck disable=SC2034 # the scripts use it
vanban=$root/.build/release/vanban

# Builds the program as users get it. The build talks on standard error.
build_release() {
  swift build --package-path "$root" -c release --product vanban --static-swift-stdlib >&2
}

# Makes .venv with the pinned requirements of the checks, once per version of their list.
make_venv() {
  local wanted=$root/Tests/python/requirements.txt stamp=$venv/requirements.txt
  if ! cmp -s "$wanted" "$stamp"; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
    cp "$wanted" "$stamp"
  fi
}

# The documents below folders, NUL-separated, by the extensions that the built program lists; archives are none.
every_document_below() { # FOLDER...
  _below '*' "$@"
}

# Those of them that the program reads by itself.
documents_below() { # FOLDER...
  _below - "$@"
}

_below() { # PROGRAM FOLDER...
  local wanted=$1 format extensions program rest extension names=()
  shift
  while IFS=$'\t' read -r format extensions program rest; do
    # shellcheck disable=SC2053 # a pattern
    if [[ $program != $wanted ]] || [ "$format" = archive ]; then continue; fi
    for extension in ${extensions//,/ }; do names+=(-o -name "*.$extension"); done
  done < <("$vanban" formats)
  find "$@" -type f \( "${names[@]:1}" \) -print0 | sort -z
}

# The corpus's documents, less the pages about the corpus.
corpus_documents() {
  documents_below "$root/corpus" | grep -zvE '/(README\.md|expected[^/]*)$'
}
