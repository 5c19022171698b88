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

# The corpus's documents, NUL-separated: every file of a format that is read, less the pages about the corpus.
corpus_documents() {
  find "$root/corpus" -type f ! -name 'README.md' ! -name 'expected*' \
    \( -name '*.txt' -o -name '*.md' -o -name '*.html' -o -name '*.htm' -o -name '*.docx' -o -name '*.odt' \) \
    -print0 | sort -z
}
