#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# torture.sh BIN SOURCE ROUNDS [SEED]: kills sovang-index at random moments of building, compacting and moving to other
# shards. After each kill the archive must open and be whole, and the next build must end in what an undisturbed one
# gives: every record, every term with its count. Prints counts; exit status 1 where anything is lost, doubled or wrong.
set -uo pipefail
bin=$1 source=$2 rounds=$3
RANDOM=${4:-$$}
seed=${4:-$$}
folder=$(mktemp -d "${TMPDIR:-/tmp}/sovang-torture-XXXXXX")
trap 'rm -rf "$folder"' EXIT
archive=$folder/archive

# Records by id, rows and names with their proofs and counts; the numbers of documents in a database play no part.
state() { # ARCHIVE
  local id
  "$bin/sovang" facts --format json --archive "$1"
  "$bin/sovang" units --format json --archive "$1"
  "$bin/sovang" search 'NOT khôngcótừnày' --limit 100000 --format json --facets --archive "$1"
  if command -v xapian-delve >/dev/null; then
    # Terms are counted in all shards at once.
    local databases=("$1")
    [ -e "$1/shards" ] && databases=("$1"/shard-?)
    xapian-delve -a -v -1 "${databases[@]}" | sort
  fi
  for id in "${ids[@]}"; do "$bin/sovang" show "$id" --format json --archive "$1"; done
}

build() { "$bin/sovang-index" build "$source" --archive "$archive" --progress none "$@"; }

ids=()
build || exit 1
mapfile -t ids < <("$bin/sovang" search 'NOT khôngcótừnày' --limit 100000 --format json --archive "$archive" |
  grep -o '"id":"[0-9a-f]*"' | cut -d'"' -f4)
expected=$(state "$archive" | sha256sum)
began=$(date +%s%N)
rm -rf "$archive"
build || exit 1
whole_ms=$((($(date +%s%N) - began) / 1000000))

killed=0 unopened=0 damaged=0 wrong=0 leftovers=0
for ((round = 1; round <= rounds; ++round)); do
  shards=$((RANDOM % 3 + 1))
  case $((RANDOM % 4)) in
    0) rm -rf "$archive"; command=(build "$source" --progress none --shards "$shards") ;;
    1) command=(compact) ;;
    *) command=(build "$source" --progress none --shards "$shards") ;;
  esac
  after=$(((RANDOM * 32768 + RANDOM) % (whole_ms + 1)))
  (timeout --signal=KILL "$((after / 1000)).$(printf %03d $((after % 1000)))" \
    "$bin/sovang-index" "${command[@]}" --archive "$archive"; exit $?) >/dev/null 2>&1
  [ $? -eq 137 ] && killed=$((killed + 1))
  what="round $round (seed $seed): ${command[*]} killed after $after ms"
  if [ -e "$archive/iamglass" ] || [ -e "$archive/shards" ]; then
    "$bin/sovang-index" verify --archive "$archive" >"$folder/said" 2>&1 ||
      { damaged=$((damaged + 1)); echo "damaged: $what"; cat "$folder/said"; }
  fi
  build 2>"$folder/said" || { unopened=$((unopened + 1)); echo "does not go on: $what"; cat "$folder/said"; rm -rf "$archive"; continue; }
  [ "$(state "$archive" | sha256sum)" = "$expected" ] || { wrong=$((wrong + 1)); echo "wrong: $what"; }
  [ "$(ls "$folder" | grep -c sovang-anew)" -eq 0 ] || { leftovers=$((leftovers + 1)); echo "left over: $what"; }
done
echo "$rounds rounds (seed $seed), ${#ids[@]} documents, $killed killed before their end:" \
  "$unopened did not go on, $damaged damaged, $wrong lost, doubled or wrong, $leftovers with leftovers"
[ $((unopened + damaged + wrong + leftovers)) -eq 0 ]
