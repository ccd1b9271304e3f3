# Sourced by the tests of clusters.
# shellcheck shell=bash

# Writes PAIRS pairs of texts, en/1.txt, id/1.txt and so on, and their manifest pairs.tsv into this folder.
# usage: write_texts PAIRS
write_texts() {
  mkdir en id
  awk -v pairs="$1" '
    BEGIN {
      split("The ferry left at seven.|It rained all day on the island.|Nobody minded the long wait.|We ate rice and fish in the harbour.|The school opens at 8.30 every morning.", en, "|")
      split("Kapal feri berangkat pukul tujuh.|Hujan turun sepanjang hari di pulau itu.|Tak ada yang keberatan menunggu lama.|Kami makan nasi dan ikan di pelabuhan.|Sekolah buka pukul 8.30 setiap pagi.", id, "|")
      srand(7)
      print "source\ttarget\tsource_language\ttarget_language" > "pairs.tsv"
      for (k = 1; k <= pairs; ++k) {
        for (s = 0; s < 20; ++s) {
          pick = int(rand() * 5) + 1
          print en[pick] > ("en/" k ".txt")
          if (rand() < 0.95) print id[pick] > ("id/" k ".txt")
        }
        close("en/" k ".txt"); close("id/" k ".txt")
        print "en/" k ".txt\tid/" k ".txt\ten\tid" > "pairs.tsv"
      }
    }'
}

# Prints the first example below the heading of docs/cluster.md.
# usage: example HEADING
example() {
  awk -v heading="## $1" '
    $0 == heading { inside = 1; next }
    inside && /^## / { exit }
    inside && /^    / { begun = 1; print substr($0, 5); next }
    inside && begun && /^$/ { print; next }
    inside && begun { exit }' "${here:?}/docs/cluster.md"
}
