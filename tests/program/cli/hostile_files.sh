# Makes the files of hostile_cases.txt in the working folder.
set -eu

repeat() { # COUNT TEXT
  yes "$2" | head -n "$1" | tr -d '\n'
}

printf 'The ferry left at seven.\nIt rained all day.\nNobody minded.\n' >a.txt
printf 'Kapal feri berangkat pukul tujuh.\nHujan turun sepanjang hari.\nTak ada yang keberatan.\n' >b.txt
printf 'Le bac est parti à sept heures.\nIl a plu toute la journée.\nPersonne ne s’en est plaint.\n' >c.txt
printf 'source\ttarget\nThe ferry left.\tKapal berangkat.\n' >good.tsv
printf '[0]:[0]:0.5\n[1]:[1]:0.5\n[2]:[2]:0.5\n' >good.vecalign
mkdir folder empty-folder
ln -s nowhere dangling
ln -s loop loop
mkfifo fifo
: >empty
printf '\n\n  \n\t\n' >blank

# Bytes.
printf 'One.\0Two.\n' >nul.txt
printf '\0\0\0\0' >zeros
printf 'bad \377\376\375 bytes\nSecond.\n' >bad.txt
printf '\377\376O\0n' >odd-utf16
printf '\377\376\0\330O\0' >surrogate-utf16
printf '\357\273\277' >mark-only
printf '\033]0;title\007\033[31mRed.\n' >escape.txt
head -c 1000000 /dev/zero | tr '\0' 'x' >one-word
printf '\355\240\200.\n' >surrogate.txt
printf '\364\220\200\200.\n' >beyond.txt
printf '\300\257.\n' >overlong.txt
printf '\342\200\256\342\200\250\302\205.\n' >marks.txt

# Compressed.
printf '\037\213\010' >cut.gz
printf '\037\213\010\0\0\0\0\0\0\003garbage that is no deflate stream' >garbage.gz
gzip -c a.txt | head -c 40 >truncated.gz
{ gzip -c a.txt | head -c -8; printf '\0\0\0\0\0\0\0\0'; } >checksum.gz
{ gzip -c a.txt; printf 'trailing'; } >trailing.gz
head -c 8000000 /dev/zero | tr '\0' '\n' | gzip -9 >bomb.gz
gzip -c bomb.gz >bomb.gz.gz
printf '\3757zXZ\0garbage' >garbage.xz
printf 'BZh9garbage' >garbage.bz2
printf '(\265/\375garbage' >garbage.zst
printf 'PK\003\004garbage' >garbage.zip
printf 'PK\003\004garbage' >garbage.docx
printf 'PK\003\004garbage' >garbage.epub
printf '%%PDF-1.4\n' >paper.pdf
printf '\177ELF\002\001\001\0' >program

# XML.
unit='<tu><tuv xml:lang="en"><seg>Hi.</seg></tuv><tuv xml:lang="id"><seg>Halo.</seg></tuv></tu>'
head='<tmx version="1.4"><header srclang="en"/><body>'
tail='</body></tmx>'
tmx() { # NAME HEAD UNITS
  printf '%s\n' "$2$3$tail" >"$1.tmx"
}
tmx good "$head" "$unit"
tmx no-end "$head" '<tu><tuv xml:lang="en"><seg>Hi.'
tmx crossed "$head" '<tu><tuv xml:lang="en"><seg>Hi.</tuv></seg></tu>'
tmx no-language "$head" '<tu><tuv><seg>Hi.</seg></tuv><tuv xml:lang="id"><seg>Halo.</seg></tuv></tu>'
tmx entity "$head" '<tu><tuv xml:lang="en"><seg>&undefined;</seg></tuv><tuv xml:lang="id"><seg>x</seg></tuv></tu>'
tmx reference "$head" '<tu><tuv xml:lang="en"><seg>&#0;</seg></tuv><tuv xml:lang="id"><seg>x</seg></tuv></tu>'
tmx big-reference "$head" '<tu><tuv xml:lang="en"><seg>&#x110000;</seg></tuv><tuv xml:lang="id"><seg>x</seg></tuv></tu>'
tmx twice-attribute "$head" '<tu tuid="1" tuid="2"></tu>'
tmx no-version '<tmx><header srclang="en"/><body>' "$unit"
tmx one-language "$head" '<tu><tuv xml:lang="en"><seg>Hi.</seg></tuv></tu>'
tmx deep "$head" "$(repeat 3000 '<a>')"
tmx huge-attribute "$head" "<tu tuid='$(repeat 20000 xxxxxxxxxx)'></tu>"
tmx many-attributes "$head" "<tu $(seq -f 'a%g="" ' 6000 | tr -d '\n')></tu>"
printf '%s' "$head$unit" | head -c 90 >cut.tmx
{ printf '%s\n' "$head"; printf '\0'; printf '%s\n' "$unit$tail"; } >nul.tmx
{ printf '%s\n' "$head$unit"; printf '\377'; printf '%s\n' "$tail"; } >bytes.tmx
printf '<?xml version="1.0" encoding="no-such"?>%s%s%s\n' "$head" "$unit" "$tail" >charset.tmx
{
  printf '<?xml version="1.0"?>\n<!DOCTYPE tmx [\n<!ENTITY a "aaaaaaaaaa">\n'
  previous=a
  for name in b c d e f g h i; do
    printf '<!ENTITY %s "%s">\n' $name "$(repeat 10 "&$previous;")"
    previous=$name
  done
  printf ']>\n%s<tu><tuv xml:lang="en"><seg>&i;</seg></tuv><tuv xml:lang="id"><seg>x</seg></tuv></tu>%s\n' "$head" "$tail"
} >laughs.tmx
printf '<!DOCTYPE tmx [<!ENTITY a "&b;"><!ENTITY b "&a;">]>%s<tu><tuv xml:lang="en"><seg>&a;</seg></tuv></tu>%s\n' "$head" "$tail" >recursive.tmx
printf '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>%s<tu><tuv xml:lang="en"><seg>&a;</seg></tuv><tuv xml:lang="id"><seg>x</seg></tuv></tu>%s\n' "$head" "$tail" >external.tmx
printf '<!DOCTYPE tmx SYSTEM "http://localhost:9/x.dtd">%s%s%s\n' "$head" "$unit" "$tail" >remote.tmx
printf '<!DOCTYPE tmx [<!ENTITY %% p SYSTEM "file:///etc/passwd"> %%p;]>%s%s%s\n' "$head" "$unit" "$tail" >parameter.tmx
printf '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>\n' >include.xml
printf '<xliff version="1.2"><file source-language="en" target-language="id"><body><trans-unit id="1"><source>Hi.\n' >cut.xlf
printf '<xliff version="9"><file/></xliff>\n' >version.xlf
printf '<html><body>%s' "$(repeat 3000 '<div>')" >deep.html
printf '<html lang="en"><body><p>Hi.</p><script>%s' "$(repeat 1000 '<p>')" >script.html
printf 'WEBVTT\n\n99:99:99.999 --> xx\nHi.\n' >bad.vtt
printf '1\n00:00:05,000 --> 00:00:01,000\nHi.\n' >backwards.srt
printf '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="x" end="-1s">Hi.</p></div></body></tt>\n' >bad.ttml

# Tables and lines.
printf 'source\ttarget\tposterior\nOne.\tSatu.\tnan\n' >nan.tsv
printf 'source\ttarget\tposterior\nOne.\tSatu.\t1e999\n' >huge.tsv
printf 'source\ttarget\nOne.\n' >short.tsv
printf 'source\ttarget\nOne.\tSatu.\tTiga.\n' >long.tsv
printf 'source\tsource\ttarget\nOne.\tTwo.\tSatu.\n' >twice.tsv
printf 'source\ttarget\nO\0ne.\tSatu.\n' >nul.tsv
printf 'source\ttarget\nbad \377\tSatu.\n' >bytes.tsv
printf 'source\ttarget\tsource_sentences\ttarget_sentences\nOne.\tSatu.\t0 x\t0\n' >indices.tsv
printf 'source\ttarget\tsource_sentences\ttarget_sentences\nOne.\tSatu.\t99999999999\t0\n' >big-index.tsv
printf 'source\ttarget\tsource_sentences\ttarget_sentences\nOne.\tSatu.\t4294967295\t0\n' >last-index.tsv
printf 'x\ty\n1\t2\n' >other.tsv
printf '[0]:[0]:0.5\n[1:[1]\n' >bad.vecalign
printf '[0]:[0]:x\n' >cost.vecalign
printf '[-1]:[0]:0\n' >negative.vecalign
printf '[4294967295]:[4294967295]:0\n' >last.vecalign
printf '[0]:[0]:0\n[0]:[1]:0\n' >twice.vecalign
printf '[7]:[7]:0\n' >beyond.vecalign
printf '0\t0\t0.3\nx\t1\t0.3\n' >bad.ladder
printf '{"source": "Hi.", "target": "Halo."}\n{"source": \n' >bad.jsonl
printf '{"source": 3, "target": {}}\n' >types.jsonl
printf '%s\n' "$(repeat 100000 '[')" >deep.jsonl
printf '{"source": "%s", "target": ""}\n' '\ud800' >surrogate.jsonl
printf '{"translation": {"en": "Hi."}}\n' >one.json
printf '{"translation": []}\n' >list.json
printf 'en\tid\n0\t0\n0\t1\n' >twice.gold
printf 'en\tid\n0\t0\t0\n' >wide.gold
printf 'en\tid\nx\t0\n' >bad.gold
printf 'msgid "Hi."\nmsgstr "Halo.\n' >open.po
printf 'msgstr "Halo."\n' >no-id.po
printf '"source,target\n' >quote.csv

# Vectors and lexicons.
printf '\223NUMPY\001\0v\0{}' >header.npy
printf '\223NUMPY' >cut.npy
printf 'no matrix at all\n' >text.npy
npy() { # NAME SHAPE
  { printf '\223NUMPY\001\0v\0'; printf "%-117s\n" "{'descr': '<f4', 'fortran_order': False, 'shape': $2, }"; head -c 24 /dev/zero; } >"$1.npy"
}
npy zero '(3, 0)'
npy rows '(2, 3)'
npy endless '(99999999999, 99999999999)'
npy scalar '()'
npy negative '(-3, 2)'
printf '1 2\n1 2 3\n1 2\n' >ragged.vec
printf '1 nan\n1 2\n1 2\n' >nan.vec
printf 'not a lexicon\n' >text.lex
printf 'SJLX' >cut.lex
head -c 400 "$MODELS/lexicons/en-id.lex" >half.lex
printf 'source\ttarget\tprobability\nferry\tkapal\t7\n' >seven.dict
printf 'no table\n' >bad.dict

# Manifests, lists, journals, decisions.
printf 'source\ttarget\toutput\na.txt\tb.txt\n' >short.manifest
printf 'source\ttarget\toutput\tcolour\na.txt\tb.txt\to\tred\n' >column.manifest
printf 'source\ttarget\toutput\n\tb.txt\tout.tsv\n' >empty.manifest
printf 'source\ttarget\toutput\na.txt\tb.txt\tout.tsv\na.txt\tb.txt\t./out.tsv\n' >same.manifest
printf 'source\ttarget\toutput\na.txt\tb.txt\t/proc/nowhere/o.tsv\n' >proc.manifest
printf 'source\ttarget\toutput\na.txt\tfolder\tout.tsv\n' >folder.manifest
printf 'source\ttarget\toutput\n-\tb.txt\tout.tsv\n-\tb.txt\tout2.tsv\n' >stdin.manifest
printf 'source\ttarget\toutput\na\0.txt\tb.txt\tout.tsv\n' >nul.manifest
printf 'source\ttarget\toutput\n\033[31ma.txt\tb.txt\tout.tsv\n' >escape.manifest
printf 'source\ttarget\toutput\n%s\tb.txt\tout.tsv\n' "$(repeat 500 xxxxxxxxxx)" >long.manifest
printf 'source\ttarget\toutput\tsource_language\na.txt\tb.txt\tout.tsv\t../x\n' >tag.manifest
printf 'output\tversion\tversion\tversion\nout.tsv\ta.txt\tb.txt\n' >two.manifest
printf 'group\tpath\toutput\ng\ta.txt\tout.tsv\ng\tb.txt\tout2.tsv\n' >outputs.manifest
printf 'source\ttarget\toutput\na.txt\tb.txt\tout.tsv\n' >good.manifest
printf 'not a journal\n' >text.journal
printf '{"v":1}\n' >run.journal
printf '{"v":9,"run":"0"}\n' >version.journal
printf '{"job":"00"}\n' >job.journal
printf '{"v":1,"run":"0","options":"","tool":"x"}\n' >other.journal
printf 'source_sentences\ttarget_sentences\tdecision\tbead\n0\t0\tmaybe\tsame\n' >verdict.decisions
printf 'source_sentences\ttarget_sentences\tdecision\tbead\n9\t9\taccept\tsame\n' >missing.decisions
printf 'decision\n' >columns.decisions
printf 'source_sentences\ttarget_sentences\tdecision\tbead\n0 2\t0\taccept\tchanged\n' >gap.decisions
printf 'src_url\ttrg_url\tsrc_text\n' >short.stream
printf 'src_url\ttrg_url\tsrc_text\ttrg_text\na\tb\t!\t!\n' >base64.stream
printf 'src_url\ttrg_url\tsrc_text\ttrg_text\na\tb\n' >cells.stream
printf 'src_url\ttrg_url\tsrc_text\ttrg_text\na\tb\t/w==\t/w==\n' >bytes.stream
printf 'path\tdate\na.txt\t2026-02-30\n' >date.list
printf 'path\n\nmissing.txt\n' >missing.list
printf '{"id": 3, "text": "x"}\n' >types.list

# Configurations and rules.
printf 'threads = many\n' >threads.conf
printf 'threads\n' >no-value.conf
printf 'thread = 3\n' >typo.conf
printf 'quiet = maybe\n' >switch.conf
printf '\0\0\0' >nul.conf
printf 'format = tsv\nformat = tmx\n' >twice.conf
printf '<srx version="2.0"><body><languagerules><languagerule languagerulename="x"><rule><beforebreak>(</beforebreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="x"/></maprules></body></srx>\n' >bad.srx
printf '<srx version="2.0"><body><languagerules></languagerules><maprules><languagemap languagepattern=".*" languagerulename="none"/></maprules></body></srx>\n' >missing.srx
printf 'no XML\n' >text.srx
printf '<srx version="2.0"><body><languagerules><languagerule languagerulename="x"><rule break="yes"><beforebreak>(a+)+$</beforebreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="x"/></maprules></body></srx>\n' >explosive.srx
printf 'url\ttext\turl\ttext\turl\ttext\na\tT25lLgo=\tb\t!\tc\t\na\tT25lLgo=\t\t\t\t\na\tb\n' >versions.stream
printf 'url\ttext\na\tT25lLgo=\n' >one-version.stream
printf 'url\turl\ttext\na\tb\tT25lLgo=\n' >twice.stream
printf '0\t0\t0.5\n3000000\t3000000\t0.5\n' >rung.ladder
printf '0\t0\t0.5\n50000\t50000\t0.5\n60000\t60000\t0.5\n' >step.ladder
