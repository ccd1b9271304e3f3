// The file is one of ground/files/record_file.h. Its records, in order:
//
//   options, models and version of the run (strings)
//   numbers of documents, repeated paragraphs, known terms (fixed), of the texts counted (fixed)
//   for each document: path, language as given, language (strings), content (fixed64), site, day
//     (fixed), whether it has a day (byte)
//   for each repeated paragraph: key (fixed64)
//   for each known term: key (fixed64), documents (varint)
//   for each different text, in order of languages: bytes (fixed64), number of terms (varint); for
//     each term: how many known terms come between it and the one before (varint), weight (fixed)
//
// What follows from these, such as which texts are equal, is found out again.

#include "program/find/index.h"

#include <sejajar/error.h>

#include <algorithm>
#include <bit>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "ground/files/input_file.h"
#include "ground/files/record_file.h"
#include "language/identify/language.h"

namespace sejajar::find {
namespace {

constexpr float kMostWeight = 1.001F;  // of a term in a vector of unit length, rounded

void write_documents(const Catalogue& catalogue, files::RecordWriter& out) {
  for (std::size_t d = 0; d < catalogue.entries.size(); ++d) {
    const Description& one = catalogue.descriptions[d];
    files::ByteWriter& record = out.record();
    record.string(catalogue.entries[d].path);
    record.string(catalogue.entries[d].language);
    record.string(one.language);
    record.fixed64(one.content);
    record.fixed(one.site);
    record.fixed(static_cast<std::uint32_t>(one.day));
    record.byte(one.has_day ? 1 : 0);
  }
}

void write_terms(const std::vector<Signature>& documents, const std::vector<TermCount>& known,
                 files::RecordWriter& out) {
  for (const Signature& document : documents) {
    files::ByteWriter& record = out.record();
    record.fixed64(document.bytes);
    record.varint(static_cast<std::uint32_t>(document.terms.size()));
    auto next = known.begin();
    for (const Term& term : document.terms) {
      const auto found =
          std::lower_bound(next, known.end(), term.key,
                           [](const TermCount& a, std::uint64_t key) { return a.key < key; });
      record.varint(static_cast<std::uint32_t>(found - next));
      record.fixed(std::bit_cast<std::uint32_t>(term.weight));
      next = found + 1;
    }
  }
}

/// Reads the records that follow the identity of the run.
class IndexReader {
 public:
  explicit IndexReader(files::RecordReader& in) : in_(in) {}

  Index read(DocumentFrequencies background) {
    in_.next();
    const std::uint32_t documents = in_.fixed();
    const std::uint32_t paragraphs = in_.fixed();
    const std::uint32_t terms = in_.fixed();
    const std::uint32_t counted = in_.fixed();
    Catalogue catalogue;
    for (std::uint32_t d = 0; d < documents; ++d) read_document(catalogue);
    catalogue.boilerplate = Boilerplate::of(read_paragraphs(paragraphs));
    const std::vector<TermCount> known = read_known_terms(terms, counted);
    Signatures signatures = signatures_without_terms(
        catalogue.descriptions,
        TermSpace(std::move(background), DocumentFrequencies(counted, known)));
    require(counted == signatures.rows.size());
    for (Signature& document : signatures.rows) read_terms(known, document);
    in_.finish();
    return {std::move(catalogue), std::move(signatures)};
  }

 private:
  void require(bool holds) const {
    if (!holds) in_.fail_malformed();
  }

  void read_document(Catalogue& catalogue) {
    in_.next();
    Entry entry;
    entry.path = in_.string();
    entry.language = in_.string();
    Description one;
    one.language = language();
    one.content = in_.fixed64();
    one.site = in_.fixed();
    one.day = static_cast<std::int32_t>(in_.fixed());
    one.has_day = in_.byte() == 1;
    require(catalogue.entries.empty() || catalogue.entries.back().path < entry.path);
    catalogue.entries.push_back(std::move(entry));
    catalogue.descriptions.push_back(std::move(one));
  }

  /// The models of a language are files that its tag names.
  std::string language() {
    std::string tag = in_.string();
    require(identify::is_safe_tag(tag));
    return tag;
  }

  std::vector<std::uint64_t> read_paragraphs(std::uint32_t count) {
    std::vector<std::uint64_t> keys;
    for (std::uint32_t k = 0; k < count; ++k) {
      in_.next();
      const std::uint64_t key = in_.fixed64();
      require(keys.empty() || keys.back() < key);
      keys.push_back(key);
    }
    return keys;
  }

  std::vector<TermCount> read_known_terms(std::uint32_t count, std::uint32_t documents) {
    std::vector<TermCount> terms;
    for (std::uint32_t k = 0; k < count; ++k) {
      in_.next();
      const std::uint64_t key = in_.fixed64();
      const std::uint32_t having = in_.varint();
      require((terms.empty() || terms.back().key < key) && having > 0 && having <= documents);
      terms.push_back({key, having});
    }
    return terms;
  }

  void read_terms(const std::vector<TermCount>& known, Signature& document) {
    in_.next();
    document.bytes = in_.fixed64();
    const std::uint32_t count = in_.varint();
    require(count <= kMostTerms);
    document.terms.reserve(count);
    std::size_t next = 0;
    for (std::uint32_t k = 0; k < count; ++k) {
      next += in_.varint();
      const auto weight = std::bit_cast<float>(in_.fixed());
      require(next < known.size() && weight > 0 && weight <= kMostWeight);
      document.terms.push_back({known[next++].key, weight});
    }
  }

  files::RecordReader& in_;
};

}  // namespace

bool is_index(const std::string& path) {
  std::error_code none;
  if (path == "-" || !std::filesystem::is_regular_file(path, none)) return false;
  return files::InputFile(path).head(kIndexKind.magic.size()) == kIndexKind.magic;
}

void write_index(const std::string& path, const pipeline::Identity& identity,
                 const Catalogue& catalogue, const Signatures& signatures) {
  const std::vector<TermCount> known = signatures.space.known_terms();
  const std::vector<std::uint64_t>& repeated = catalogue.boilerplate.repeated();
  files::RecordWriter out(path, kIndexKind);
  files::ByteWriter& run = out.record();
  for (const std::string* part : {&identity.options, &identity.models, &identity.tool})
    run.string(*part);
  files::ByteWriter& numbers = out.record();
  for (const std::size_t count : {catalogue.entries.size(), repeated.size(), known.size()})
    numbers.fixed(static_cast<std::uint32_t>(count));
  numbers.fixed(signatures.space.documents());
  write_documents(catalogue, out);
  for (const std::uint64_t key : repeated) out.record().fixed64(key);
  for (const TermCount& term : known) {
    files::ByteWriter& record = out.record();
    record.fixed64(term.key);
    record.varint(term.documents);
  }
  write_terms(signatures.rows, known, out);
  out.finish();
}

Index read_index(const std::string& path, const pipeline::Identity& identity,
                 DocumentFrequencies background) {
  files::InputFile file(path);
  const files::Place place = {path, 0, ErrorKind::kUsage};
  files::RecordReader in(file, kIndexKind, place);
  in.next();
  const pipeline::Identity written = {in.string(), in.string(), in.string()};
  const std::string change = pipeline::difference(written, identity);
  if (!change.empty()) {
    place.fail("the index was written with other options or models: " + change,
               "the same as then, or an index that is written again");
  }
  return IndexReader(in).read(std::move(background));
}

}  // namespace sejajar::find
