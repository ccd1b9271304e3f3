// The readers of everything else that is a file: vectors, lexicons, word lists, decisions,
// manifests, gold units, weights, base64 and indexes. The first byte chooses one.

#include <sejajar/error.h>

#include <array>
#include <cmath>
#include <sstream>

#include "exchange/bitext/base64.h"
#include "exchange/bitext/decisions.h"
#include "exchange/bitext/version_gold.h"
#include "exchange/documents/read_document.h"
#include "fuzz/choose_reader.h"
#include "fuzz/memory_file.h"
#include "ground/files/byte_coding.h"
#include "ground/files/checksum.h"
#include "language/lexicon/lexicon_file.h"
#include "language/lexicon/word_list.h"
#include "language/model/model_lines.h"
#include "language/model/weights.h"
#include "program/batch/clashes.h"
#include "program/batch/manifest.h"
#include "program/find/index.h"
#include "support/documents.h"

namespace sejajar::fuzz {
namespace {

void read_matrix(const std::string& bytes) {
  const MemoryFile matrix(bytes);
  Document document = test::document_of({"One.", "Two.", "Three."}, "en");
  documents::read_vectors(matrix.path(), document);
  require(document.vectors.size() % document.sentences.size() == 0, "a vector for each sentence");
}

/// Text and vectors as for Vecalign.
void read_text_and_vectors(const std::string& bytes) {
  const MemoryFile text("One.\nTwo.\nThree.\n");
  const MemoryFile vectors(bytes);
  Document document = test::document_of({"One.", "Two.", "Three."}, "en");
  documents::read_vectors(text.path() + ":" + vectors.path(), document);
  for (const float value : document.vectors) require(std::isfinite(value), "finite numbers");
}

void read_words(const std::string& bytes) {
  const MemoryFile file(bytes);
  const lexicon::Lexicon read =
      lexicon::lexicon_of(lexicon::read_word_list(file.path()), "en", "zu");
  const MemoryFile again(lexicon::lexicon_table(read));
  lexicon::read_word_list(again.path());
}

void read_stored_lexicon(const std::string& bytes) {
  lexicon::read_lexicon(bytes, "input");
}

void read_review(const std::string& bytes) {
  std::istringstream in(bytes);
  bitext::read_decisions(in, "input");
}

void read_jobs(const std::string& bytes) {
  const MemoryFile file(bytes);
  batch::JobList jobs = batch::read_manifest(file.path());
  batch::find_clashes(jobs, nullptr);
}

void read_gold(const std::string& bytes) {
  std::istringstream in(bytes);
  bitext::check_sentences_once(bitext::read_version_gold(in, "input"), "input");
}

void read_weight_table(const std::string& bytes) {
  std::istringstream in(bytes);
  model::read_weights({in, "input"});
}

/// The records of an index, in a file that is what it should be otherwise.
void read_records_of_index(const std::string& bytes) {
  const std::string of_no_run(3, '\0');
  const std::string records = of_no_run + bytes;
  files::ByteWriter out;
  out.fixed(find::kIndexKind.version);
  out.fixed(static_cast<std::uint32_t>(records.size()));
  out.fixed(files::checksum(records));
  files::ByteWriter end;
  end.fixed(0);
  end.fixed(files::checksum(records));
  const MemoryFile file(std::string(find::kIndexKind.magic) + out.bytes() + records + end.bytes());
  find::read_index(file.path(), {}, {});
}

void read_base64(const std::string& bytes) {
  bitext::from_base64(bytes);
}

}  // namespace
}  // namespace sejajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sejajar::fuzz;
  constexpr std::array kReaders = {
      read_matrix, read_text_and_vectors, read_words,  read_stored_lexicon,  read_review, read_jobs,
      read_gold,   read_weight_table,     read_base64, read_records_of_index};
  return read_with_one_of(kReaders, data, size);
}
