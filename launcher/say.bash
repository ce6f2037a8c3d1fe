# How the launcher talks: to standard error, and with a sign of life during long steps.
# shellcheck shell=bash

say() { printf 'gatehouse: %s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# step WORDS COMMAND...: runs a long command quietly; when it fails, shows the end of what it said.
step() {
  local words=$1 log=$home/target/setup.log status=0 began=$SECONDS ticker
  shift
  mkdir -p "$home/target"
  say "$words"
  (while sleep 15 && kill -0 $$ 2>/dev/null; do say "  … still at it after $((SECONDS - began)) s"; done) >/dev/null &
  ticker=$!
  "$@" >"$log" 2>&1 </dev/null || status=$?
  { kill "$ticker" && wait "$ticker"; } 2>/dev/null || true
  if [[ $status != 0 ]]; then
    tail -n 25 "$log" | sed 's/^/  /' >&2
    say "That did not work (status $status). All of its output is in $log; call again to go on from here."
    exit 1
  fi
}

# interactive: whether somebody can answer a question.
interactive() { [[ -t 0 && -t 2 ]]; }

# agreed QUESTION: asks for leave to change the machine. Granted beforehand by --yes, and to root with nobody to ask.
agreed() {
  local answer
  [[ ! $consent ]] || return 0
  if ! interactive; then
    [[ $EUID == 0 ]]
    return
  fi
  read -r -p "gatehouse: $1 [Y/n] " answer
  case $answer in '' | [yY]*) return 0 ;; *) return 1 ;; esac
}
