#!/usr/bin/env bash
# Rebuilds models/lexicons/*.lex, models/pairs.tsv and models/weights.tsv from data that is not part
# of the project.
# Lexicons are learnt from all lines of their sources. Weights are fitted from nothing, with lexicons
# that know the first 85 % of each file only, to documents composed from the rest and to gold
# alignments: they must not come to trust a lexicon that has seen the very texts. WITHOUT=SET leaves
# one of the gold sets out, such as mac, to see what weights do that never saw it. What was made for
# the purpose stays in build/train.
# usage: train-models.sh SHARED_DIRECTORY [lexicons|weights]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/step.sh
. scripts/step.sh

# pair | files of parallel lines | dictionaries | licence of the lexicon that comes of them.
# Pairs without English that have few lines (de-id, fr-vi, id-fr, ru-vi) and id-zh get better
# lexicons through English. Left out for their licences: freedict (GPL) and what derives from WOLF
# (CeCILL-C).
sources() {
  cat <<'TABLE'
ar-en | mozilla                            | wiktionary wordnet | CC BY-SA 3.0
de-en | bible gnomehelp mozilla            | wiktionary         | CC BY-SA 3.0
de-fr | bible tatoeba                      |                    | CC BY 2.0 FR
en-es |                                    | wiktionary         | CC BY-SA 3.0
en-fr | bible gnomehelp mozilla tatoeba    | wiktionary         | CC BY-SA 3.0
en-hu | gnomehelp mozilla tatoeba          | wiktionary         | CC BY-SA 3.0
en-id | alt gnomehelp mozilla pydocs tatoeba | wiktionary wordnet | CC BY-SA 3.0
en-it |                                    | wiktionary         | CC BY-SA 3.0
en-ja | bible gnomehelp mozilla            | wiktionary         | CC BY-SA 3.0
en-pt |                                    | wiktionary         | CC BY-SA 3.0
en-ro | gnomehelp mozilla tatoeba          | wiktionary         | CC BY-SA 3.0
en-ru | bible gnomehelp mozilla tatoeba    | wiktionary         | CC BY-SA 3.0
en-th | mozilla                            |                    | MPL 2.0
en-vi | alt bible gnomehelp mozilla tatoeba | wiktionary        | CC BY-SA 3.0
en-zh | gnomehelp mozilla                  | wiktionary wordnet | CC BY-SA 3.0
fr-ru | bible tatoeba                      |                    | CC BY 2.0 FR
id-vi | alt                                |                    | CC BY 4.0
TABLE
}

# file of parallel lines | documents composed from each pair's | weight of each such document.
# Software (gnomehelp, mozilla) and tatoeba repeat themselves, so that what was composed from them
# has many right answers, of which the gold is one.
composed() {
  cat <<'TABLE'
alt       | 8 | 0.4
bible     | 4 | 0.05
TABLE
}

# gold set | documents of each pair, the first by name | weight of each document.
# Natural texts count most: there is little of them.
gold() {
  cat <<'TABLE'
textberg     | 1 | 1
mac          | 6 | 0.7
ntrex-noisy  | 3 | 1
tico-noisy   | 2 | 1
ntrex-merged | 2 | 0.2
cut          | 4 | 0.2
light        | 4 | 0.2
short0       | 4 | 0.15
short1       | 4 | 0.15
short3       | 4 | 0.15
short7       | 4 | 0.15
TABLE
}

# file of parallel lines | languages beside English | share of the lines to skip | documents.
# Documents of many versions, for the weights that only these need: the lexicons for fitting know
# nothing of pud.
many() {
  cat <<'TABLE'
alt       | id vi          | 0.85 | 30
bible     | de fr ru vi ja | 0.85 | 6
pud       | id fr ru zh    | 0    | 16
pud       | de es fr pt    | 0    | 16
pud       | id ar th       | 0    | 12
pud       | fr id          | 0    | 12
TABLE
}

kept_back=0.85     # share of each file that the lexicons for fitting know
fewest_lines=300   # of a file that documents are composed from
novel_beads=1200   # the first of dev/hand-1984.ro
novel_weight=0.5
note="Weights of the features, fitted by this project (scripts/train-models.sh); Apache-2.0"

shared=$(cd "${1:?usage: train-models.sh SHARED_DIRECTORY [lexicons|weights]}" && pwd)
what=${2:-all}
work=build/train
sejajar=build/release/bin/sejajar

# the_file FOLDER PAIR NAME: the data file of a pair, which may name its languages in either order.
the_file() {
  local swapped=${2#*-}-${2%-*} path
  for path in "$shared/data/$1/$2.$3.tsv" "$shared/data/$1/$swapped.$3.tsv"; do
    if [ -f "$path" ]; then
      echo "$path"
      return
    fi
  done
  echo "$shared/data/$1: no $2.$3.tsv; expected the file that the table names" >&2
  return 1
}

# lexicon FOLDER UNTIL PAIR LINES DICTIONARIES LICENCE
lexicon() {
  local folder=$1 until=$2 pair=$3 name path lines=() dictionaries=() first
  for name in $4; do path=$(the_file train "$pair" "$name") && lines+=("$path") || return 1; done
  for name in $5; do
    path=$(the_file lexicons "$pair" "$name") && dictionaries+=("$path") || return 1
  done
  first=$(basename "${lines[0]:-${dictionaries[0]}}")
  first=${first%%.*}
  mkdir -p "$folder"
  "$sejajar" learn lexicon "${lines[@]}" --source-language "${first%-*}" \
    --target-language "${first#*-}" --until "$until" --output "$folder/$pair.lex" \
    --note "$(echo "Learnt from $4 $5; $6" | sed 's/  */ /g; s/ ;/;/')" \
    ${dictionaries[0]:+--dictionary "${dictionaries[@]}"}
}

# lexicons FOLDER UNTIL: all of the table.
lexicons() {
  local pair lines dictionaries licence
  sources | while IFS='|' read -r pair lines dictionaries licence; do
    lexicon "$1" "$2" "${pair// /}" "$lines" "$dictionaries" "$licence"
  done
}

# lengths FILE: of all parallel lines of the table.
lengths() {
  local pair names name path files=()
  while IFS='|' read -r pair names _; do
    for name in $names; do path=$(the_file train "${pair// /}" "$name") && files+=("$path") || return 1; done
  done < <(sources)
  "$sejajar" learn lengths "${files[@]}" --output "$1" \
    --note "Lengths of translations in the parallel texts of README.md, measured by this project \
(scripts/train-models.sh); Apache-2.0"
}

compose_all() {
  local name documents weight file seed=0
  rm -rf "$work/composed"
  composed | while IFS='|' read -r name documents weight; do
    name=${name// /}
    for file in "$shared/data/train/"*".$name.tsv"; do
      [ "$(wc -l <"$file")" -ge "$fewest_lines" ] || continue
      seed=$((seed + 1)) # else every file's documents would have the same noise
      "$sejajar" learn compose "$file" --output "$work/composed/$name" --documents "${documents// /}" \
        --from "$kept_back" --seed "$seed"
    done
  done
}

compose_many() {
  local name languages from documents language files seed=0
  rm -rf "$work/many"
  while IFS='|' read -r name languages from documents; do
    files=()
    for language in $languages; do files+=("$shared/data/train/en-$language.${name// /}.tsv"); done
    seed=$((seed + 1))
    "$sejajar" learn compose --versions "${files[@]}" --output "$work/many/$seed" \
      --documents "${documents// /}" --from "${from// /}" --seed "$seed"
  done < <(many)
}

# take SET DOCUMENTS: the first documents of each pair in dev/SET, as links.
take() {
  local pair gold stem golds to=$work/$1
  rm -rf "$to"
  mkdir -p "$to"
  for pair in $(find "$shared/data/dev/$1" -name '*.gold' | sed -E 's/.*\.([^.]+)\.gold$/\1/' | sort -u); do
    golds=("$shared/data/dev/$1/"*".$pair.gold")
    for gold in "${golds[@]:0:$2}"; do
      stem=${gold%."$pair".gold}
      ln -sf "$gold" "$stem.${pair%-*}" "$stem.${pair#*-}" "$to/"
    done
  done
}

take_all() {
  local name documents
  gold | while IFS='|' read -r name documents _; do take "${name// /}" "${documents// /}"; done
}

# The first beads of dev/hand-1984.ro and the sentences that they name.
take_novel() {
  local set=$shared/data/dev/hand-1984.ro/1984-ro to=$work/novel/novel counts
  mkdir -p "$work/novel"
  head -n "$novel_beads" "$set.en-ro.gold" >"$to.en-ro.gold"
  counts=$(awk -F: '{ for (k = 1; k <= 2; k++) { n = split($k, index_of, /[^0-9]+/)
      for (q = 1; q <= n; q++) if (index_of[q] != "" && index_of[q] >= end[k]) end[k] = index_of[q] + 1 } }
    END { print end[1], end[2] }' "$to.en-ro.gold")
  head -n "${counts% *}" "$set.en" >"$to.en"
  head -n "${counts#* }" "$set.ro" >"$to.ro"
}

weights() {
  local name weight sets=() output=models/weights.tsv
  if [ -n "${WITHOUT:-}" ]; then output=$work/without-$WITHOUT.tsv; fi
  while IFS='|' read -r name _ weight; do
    if [ "${name// /}" != "${WITHOUT:-}" ]; then sets+=("$work/${name// /}=${weight// /}"); fi
  done < <(gold)
  if [ "${WITHOUT:-}" != novel ]; then sets+=("$work/novel=$novel_weight"); fi
  while IFS='|' read -r name _ weight; do
    sets+=("$work/composed/${name// /}=${weight// /}")
  done < <(composed)
  "$sejajar" learn weights "${sets[@]}" --models "$work/models" --output "$output" --note "$note"
  weigh_missed_words "$output"
}

version_weights() {
  local output=models/weights.tsv
  if [ -n "${WITHOUT:-}" ]; then output=$work/without-$WITHOUT.tsv; fi
  "$sejajar" learn weights --versions "$work/many/"* --start "$output" --models "$work/models" \
    --output "$output" --note "$note"
}

# weigh_missed_words FILE: sets null.missed, which the fit leaves at 0, and lowers null.start by what
# nulls cost by it on average, so that it separates right nulls from wrong ones and makes neither
# more common. Chosen by F1, see docs/algorithm.md.
weigh_missed_words() {
  awk -F '\t' -v OFS='\t' '
    $1 == "null.start" { for (k = 3; k <= NF; k++) $k = sprintf("%.4f", $k - 0.6) }
    $1 == "null.missed" { for (k = 3; k <= NF; k++) $k = sprintf("%.4f", 0.5) }
    { print }' "$1" >"$1.new"
  mv "$1.new" "$1"
}

scripts/build.sh release sejajar_cli
if [ "$what" != weights ]; then
  step lexicons "Learning models/lexicons" lexicons models/lexicons 1
  step lengths "Measuring models/pairs.tsv" lengths models/pairs.tsv
fi
if [ "$what" != lexicons ]; then
  step lexicons-part "Learning lexicons of the first $kept_back" \
    lexicons "$work/models/lexicons" "$kept_back"
  cp models/pairs.tsv "$work/models/"
  step compose "Composing documents" compose_all
  step take "Taking gold alignments" take_all
  take_novel
  step weights "Fitting models/weights.tsv" weights
  step compose-many "Composing documents of many versions" compose_many
  step version-weights "Fitting the weights of many versions" version_weights
  cat build/log/weights.log build/log/version-weights.log >&2
fi
