#!/usr/bin/env bash
# Rebuilds models/lexicons/*.lex, pairs.tsv, weights.tsv, frequencies.tsv and find.tsv from data that is not part
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

# pair | files of parallel lines | dictionaries | licence of the lexicon that comes of them: every
# file in NOTICE of English with a language, and of other pairs that have fewest_direct lines. The
# licence is the most demanding one of the files. A file under a licence that is not known here, or
# that forbids the use or the licence of a lexicon (GPL, CeCILL, NC), is an error.
sources() {
  awk -F '\t' -v fewest="$fewest_direct" '
    function licence_of(text, pair, list, name) {
      if (match(text, /\([a-z ]+: 4\.0\)/)) {
        list = " " substr(text, RSTART + 1, RLENGTH - 7) " "
        split(pair, name, "-")
        if (index(list, " " name[1] " ") || index(list, " " name[2] " ")) return "7 CC BY-SA 4.0"
      }
      gsub(/\([^()]* left out[^()]*\)/, "", text)
      if (text ~ /(^|[^A-Z])GPL|CeCILL|-NC/) return ""
      if (text ~ /BY-SA 4/) return "7 CC BY-SA 4.0"
      if (text ~ /BY-SA 3/) return "6 CC BY-SA 3.0"
      if (text ~ /MPL 2/) return "5 MPL 2.0"
      if (text ~ /BY 4/) return "4 CC BY 4.0"
      if (text ~ /BY 3/) return "3 CC BY 3.0"
      if (text ~ /BY 2/) return "2 CC BY 2.0 FR"
      if (text ~ /CC BY/) return "4 CC BY 4.0"
      if (text ~ /Apache|BSD|MIT|ISC|WordNet-style|PSF/) return "1 Apache 2.0"
      if (text ~ /public.domain|CC0/) return "0 CC0 1.0"
      return ""
    }
    # Dari is Persian and Pulaar is Fulah by their tags.
    function language_of(tag) { return tag == "prs" ? "fa" : tag == "fuc" ? "ff" : tag }
    FNR == 1 { ++file; next }
    {
      split($1, part, ".")
      split(part[1], name, "-")
      own = part[1]
      part[1] = language_of(name[1]) "-" language_of(name[2])
      if (own != part[1]) part[2] = own "." part[2]
      split(part[1], name, "-")
      pair = name[1] < name[2] ? part[1] : substr(part[1], length(name[1]) + 2) "-" name[1]
      licence = licence_of($3, part[1])
      if (licence == "") {
        print $1 ": \047" $3 "\047; expected a licence that a lexicon may carry" >"/dev/stderr"
        failed = 1
        exit 1
      }
      if (file == 1) lines[pair] += $2
      kinds[file, pair] = kinds[file, pair] part[2] " "
      if (licence > strictest[pair]) strictest[pair] = licence
    }
    END {
      if (failed) exit 1
      for (pair in strictest)
        if (pair ~ /^en-|-en$/ || lines[pair] >= fewest)
          print pair "|" kinds[1, pair] "|" kinds[2, pair] "|" substr(strictest[pair], 3)
    }' "$shared/data/train/NOTICE" "$shared/data/lexicons/NOTICE" | LC_ALL=C sort
}

# file of parallel lines | share of the lines to skip | documents composed from each pair's | weight
# of each such document. Software (gnomehelp, mozilla) and tatoeba repeat themselves, so that what
# was composed from them has many right answers, of which the gold is one. The lexicons for fitting
# know nothing of pud.
composed() {
  cat <<'TABLE'
alt        | 0.85 | 8 | 0.4
bible      | 0.85 | 4 | 0.05
pud        | 0    | 4 | 0.2
seed       | 0.85 | 2 | 0.3
hornmt     | 0.85 | 2 | 0.3
storybooks | 0.85 | 2 | 0.1
TABLE
}

# gold set | documents of each pair, the first by name | weight of each document.
# Natural texts count most: there is little of them.
gold() {
  cat <<'TABLE'
textberg     | 1 | 1
mac          | 6 | 0.7
ntrex-noisy  | 3 | 1
ntrex128-noisy | 1 | 0.4
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
# Documents of many versions, for the weights that only these need.
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
unseen=pud         # files that the lexicons for fitting know nothing of
prose="alt bible gnomehelp hornmt mozilla novels osguide pud pydocs seed storybooks storyweaver tatoeba"
fewest_direct=500  # lines of a pair without English that gets a lexicon of its own
fewest_measured=300 # lines of a file that lengths are measured in
fewest_lines=300   # of a file that documents are composed from
novel_beads=1200   # the first of dev/hand-1984.ro
novel_weight=0.5
note="Weights of the features, fitted by this project (scripts/train-models.sh); Apache-2.0"

shared=$(cd "${1:?usage: train-models.sh SHARED_DIRECTORY [lexicons|weights]}" && pwd)
what=${2:-all}
work=build/train
sejajar=build/release/bin/sejajar

# the_file FOLDER PAIR NAME: the data file of a pair, which may name its languages in either order.
# The name may have a pair of its own.
the_file() {
  local swapped=${2#*-}-${2%-*} path
  if [[ $3 == *.* ]]; then
    echo "$shared/data/$1/$3.tsv"
    return
  fi
  for path in "$shared/data/$1/$2.$3.tsv" "$shared/data/$1/$swapped.$3.tsv"; do
    if [ -f "$path" ]; then
      echo "$path"
      return
    fi
  done
  echo "$shared/data/$1: no $2.$3.tsv; expected the file that the table names" >&2
  return 1
}

# oriented FOLDER PAIR NAME: the data file with the columns in the order of PAIR.
oriented() {
  local path turned
  path=$(the_file "$1" "$2" "$3") || return 1
  if [ "$(basename "$path")" = "${2#*-}-${2%-*}.$3.tsv" ]; then
    turned=$work/turned/$1/$2.$3.tsv
    mkdir -p "$(dirname "$turned")"
    awk -F '\t' -v OFS='\t' '{ first = $1; $1 = $2; $2 = first; print }' "$path" >"$turned"
    path=$turned
  fi
  echo "$path"
}

# lexicon FOLDER UNTIL PAIR LINES DICTIONARIES LICENCE
lexicon() {
  local folder=$1 until=$2 pair=$3 name path lines=() dictionaries=()
  for name in $4; do path=$(oriented train "$pair" "$name") && lines+=("$path") || return 1; done
  for name in $5; do
    path=$(oriented lexicons "$pair" "$name") && dictionaries+=("$path") || return 1
  done
  mkdir -p "$folder"
  "$sejajar" learn lexicon "${lines[@]}" --source-language "${pair%%-*}" \
    --target-language "${pair#*-}" --until "$until" --output "$folder/$pair.lex" \
    --note "$(echo "Learnt from $4 $5; $6" | sed 's/  */ /g; s/ ;/;/')" \
    ${dictionaries[0]:+--dictionary "${dictionaries[@]}"}
}

# lexicons FOLDER UNTIL [NAME]: all of the table, without files called NAME.
lexicons() {
  local pair lines dictionaries licence
  rm -f "$1/"*.lex
  sources | while IFS='|' read -r pair lines dictionaries licence; do
    lines=" $lines"
    lexicon "$1" "$2" "$pair" "${lines/ ${3:--} / }" "$dictionaries" "$licence" || return 1
  done
}

# origins: the table of the lexicons, for models/lexicons/README.md.
origins() {
  local pair lines dictionaries licence
  cat <<'TEXT'
# Lexicons

Written by `scripts/train-models.sh`. [../README.md](../README.md) says what the parallel texts and
dictionaries are, [LICENSE.md](LICENSE.md) what the licences ask for.

TEXT
  echo "| file | parallel texts | dictionaries | licence | kB |"
  echo "|---|---|---|---|--:|"
  sources | while IFS='|' read -r pair lines dictionaries licence; do
    lines=${lines% } dictionaries=${dictionaries% }
    echo "| $pair.lex | ${lines:-–} | ${dictionaries:-–} | $licence |" \
      "$(($(wc -c <"models/lexicons/$pair.lex") / 1000)) |"
  done
}

# lengths FILE: of all prose among the parallel lines.
lengths() {
  local name path files=()
  for name in $prose; do
    for path in "$shared/data/train/"*".$name.tsv"; do
      if [ "$(wc -l <"$path")" -ge "$fewest_measured" ]; then files+=("$path"); fi
    done
  done
  "$sejajar" learn lengths "${files[@]}" --output "$1" \
    --note "Lengths of translations in the parallel texts of README.md, measured by this project \
(scripts/train-models.sh); Apache-2.0"
}

# frequencies FILE: of the English side of news.
frequencies() {
  "$sejajar" learn frequencies "$shared/data/train/en-id.alt.tsv" --output "$1" \
    --note "Document frequencies of English units in the Asian Language Treebank, counted by this \
project (scripts/train-models.sh); CC BY 4.0"
}

# decision FILE: of find, fitted to all judged sets.
decision() {
  local keys=("$shared/data/dev/find/"*.key)
  "$sejajar" learn find "${keys[@]%.key}" --models models --output "$1.new" \
    --note "Weights of the decision of find, fitted by this project (scripts/train-models.sh); \
Apache-2.0"
  mv "$1.new" "$1"
}

compose_all() {
  local name from documents file seed=0
  rm -rf "$work/composed"
  composed | while IFS='|' read -r name from documents _; do
    name=${name// /}
    for file in "$shared/data/train/"*".$name.tsv"; do
      [ "$(wc -l <"$file")" -ge "$fewest_lines" ] || continue
      seed=$((seed + 1)) # else every file's documents would have the same noise
      "$sejajar" learn compose "$file" --output "$work/composed/$name" --documents "${documents// /}" \
        --from "${from// /}" --seed "$seed"
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
  while IFS='|' read -r name _ _ weight; do
    sets+=("$work/composed/${name// /}=${weight// /}")
  done < <(composed)
  "$sejajar" learn weights "${sets[@]}" --models "$work/models" --output "$output" --note "$note"
  weigh_by_f1 "$output"
}

version_weights() {
  local output=models/weights.tsv
  if [ -n "${WITHOUT:-}" ]; then output=$work/without-$WITHOUT.tsv; fi
  "$sejajar" learn weights --versions "$work/many/"* --start "$output" --models "$work/models" \
    --output "$output.new" --note "$note"
  mv "$output.new" "$output"
}

# weigh_by_f1 FILE: sets the weights that the fit leaves at 0, chosen by F1, see docs/algorithm.md:
# lexicon.usual, and null.missed; null.start is lowered by what nulls cost by that on average, so
# that it separates right nulls from wrong ones and makes neither more common.
weigh_by_f1() {
  awk -F '\t' -v OFS='\t' '
    $1 == "null.start" { for (k = 3; k <= NF; k++) $k = sprintf("%.4f", $k - 0.6) }
    $1 == "lexicon.usual" { for (k = 3; k <= NF; k++) $k = sprintf("%.4f", 0.3) }
    $1 == "null.missed" { for (k = 3; k <= NF; k++) $k = sprintf("%.4f", 0.5) }
    { print }' "$1" >"$1.new"
  mv "$1.new" "$1"
}

scripts/build.sh release sejajar_cli
if [ "$what" != weights ]; then
  step lexicons "Learning models/lexicons" lexicons models/lexicons 1
  origins >models/lexicons/README.md
  step lengths "Measuring models/pairs.tsv" lengths models/pairs.tsv
  step frequencies "Counting models/frequencies.tsv" frequencies models/frequencies.tsv
fi
if [ "$what" != lexicons ]; then
  step lexicons-part "Learning lexicons of the first $kept_back" \
    lexicons "$work/models/lexicons" "$kept_back" "$unseen"
  cp models/pairs.tsv "$work/models/"
  step compose "Composing documents" compose_all
  step take "Taking gold alignments" take_all
  take_novel
  step weights "Fitting models/weights.tsv" weights
  step compose-many "Composing documents of many versions" compose_many
  step version-weights "Fitting the weights of many versions" version_weights
  step decision "Fitting models/find.tsv" decision models/find.tsv
  cat build/log/weights.log build/log/version-weights.log >&2
fi
