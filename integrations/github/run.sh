#!/usr/bin/env bash
# The step of action.yml: its inputs come as variables, none of them is ever read as a command.
set -euo pipefail
program=${VANBAN_PROGRAM:-vanban}
if ! command -v "$program" >/dev/null; then
  echo "::error title=vanban::the program $program is not installed on this runner"
  exit 2
fi
options=(--fail-on "${VANBAN_FAIL_ON:-error}" --lang "${VANBAN_LANG:-vi}")
[ -z "${VANBAN_SINCE:-}" ] || options+=(--since "$VANBAN_SINCE")
[ -z "${VANBAN_CONFIG:-}" ] || options+=(--config "$VANBAN_CONFIG")
[ -z "${VANBAN_BASELINE:-}" ] || options+=(--baseline "$VANBAN_BASELINE")
files=()
while IFS= read -r file; do
  [ -z "$file" ] || files+=("$file")
done <<<"${VANBAN_FILES:-}"
if [ ${#files[@]} -eq 0 ] && [ -z "${VANBAN_SINCE:-}" ]; then files=(.); fi
if [ -n "${VANBAN_SARIF:-}" ]; then
  "$program" validate "${options[@]}" --fail-on never --format sarif -- "${files[@]}" >"$VANBAN_SARIF"
fi
exec "$program" validate "${options[@]}" --format github -- "${files[@]}"
