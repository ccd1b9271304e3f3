#include "program/find/index.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <bit>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

#include "program/find/collections.h"
#include "program/find/comparison.h"
#include "support/temp_dir.h"
#include "support/with_threads.h"

namespace sejajar::find {
namespace {

const pipeline::Identity kRun = {"splitter = rules\n", "0123", "1.0"};

/// Documents with copies, sites and days.
std::vector<Document> documents() {
  using test::document_of;
  std::vector<Document> all = {
      document_of(test::kFerryEnglish, "en"), document_of(test::kFerryIndonesian, "id"),
      document_of(test::kHarbourEnglish, "en"), document_of(test::kLibraryEnglish, "en"),
      document_of(test::kLibraryIndonesian, "id")};
  all.push_back(all[0]);
  all.push_back(document_of({}, "und"));
  return all;
}

/// What is known of the documents.
struct Known {
  Catalogue catalogue;
  Signatures signatures;
};

Known known() {
  const std::vector<Document> texts = documents();
  Collection collection = test::collection_of(texts);
  collection.descriptions[2].site = 1;
  collection.descriptions[3].day = -5;
  collection.descriptions[3].has_day = true;
  Catalogue catalogue;
  catalogue.descriptions = collection.descriptions;
  for (std::size_t d = 0; d < texts.size(); ++d)
    catalogue.entries.push_back({std::string(1, static_cast<char>('a' + d)), d == 1 ? "id" : ""});
  catalogue.boilerplate = Boilerplate::of({3, 70'000'000'000});
  Signatures signatures = signatures_of(collection, test::comparing_options());
  return {std::move(catalogue), std::move(signatures)};
}

DocumentFrequencies background() {
  return read_frequencies(test::comparing_options().models.directory / "frequencies.tsv");
}

std::string index_bytes(const Known& known) {
  const test::TempDir dir;
  write_index(dir / "index", kRun, known.catalogue, known.signatures);
  return dir.read("index");
}

TEST(Index, GivesBackWhatWasWritten) {
  const test::TempDir dir;
  const Known written = known();
  write_index(dir / "index", kRun, written.catalogue, written.signatures);
  const Index read = read_index(dir / "index", kRun, background());
  ASSERT_EQ(read.catalogue.entries.size(), written.catalogue.entries.size());
  for (std::size_t d = 0; d < read.catalogue.entries.size(); ++d) {
    EXPECT_EQ(read.catalogue.entries[d].path, written.catalogue.entries[d].path);
    EXPECT_EQ(read.catalogue.entries[d].language, written.catalogue.entries[d].language);
    const Description& one = read.catalogue.descriptions[d];
    const Description& other = written.catalogue.descriptions[d];
    EXPECT_EQ(one.language, other.language);
    EXPECT_EQ(one.content, other.content);
    EXPECT_EQ(one.site, other.site);
    EXPECT_EQ(one.day, other.day);
    EXPECT_EQ(one.has_day, other.has_day);
  }
  EXPECT_EQ(read.catalogue.boilerplate.repeated(), written.catalogue.boilerplate.repeated());
  EXPECT_EQ(read.signatures.texts.same_as, written.signatures.texts.same_as);
  EXPECT_EQ(read.signatures.texts.documents, written.signatures.texts.documents);
  ASSERT_EQ(read.signatures.rows.size(), written.signatures.rows.size());
  for (std::size_t k = 0; k < read.signatures.rows.size(); ++k) {
    const Signature& one = read.signatures.rows[k];
    const Signature& other = written.signatures.rows[k];
    EXPECT_EQ(one.language, other.language);
    EXPECT_EQ(one.bytes, other.bytes);
    ASSERT_EQ(one.terms.size(), other.terms.size());
    for (std::size_t t = 0; t < one.terms.size(); ++t) {
      EXPECT_EQ(one.terms[t].key, other.terms[t].key);
      EXPECT_EQ(one.terms[t].weight, other.terms[t].weight);
    }
  }
}

TEST(Index, ItsSpaceIsThatOfTheDocuments) {
  const test::TempDir dir;
  const Known written = known();
  write_index(dir / "index", kRun, written.catalogue, written.signatures);
  const Index read = read_index(dir / "index", kRun, background());
  const std::size_t all = SIZE_MAX;
  TermVector counts = {{1, 2, true}, {2, 1}};
  for (const TermCount& term : written.signatures.space.known_terms())
    counts.push_back({term.key, 1, true});
  merge(counts);
  const TermVector one = read.signatures.space.vector_of(counts, all);
  const TermVector other = written.signatures.space.vector_of(counts, all);
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t t = 0; t < one.size(); ++t) {
    EXPECT_EQ(one[t].key, other[t].key);
    EXPECT_EQ(one[t].weight, other[t].weight);
  }
}

TEST(Index, ItsBytesDoNotDependOnTheNumberOfThreads) {
  const std::string one = test::with_threads(1, [] { return index_bytes(known()); });
  EXPECT_EQ(test::with_threads(3, [] { return index_bytes(known()); }), one);
}

/// The message of read_index() for a file of `bytes`; "" if it is an index.
std::string refusal(const test::TempDir& dir, const std::string& bytes,
                    const pipeline::Identity& run = kRun) {
  try {
    read_index(dir.write("x", bytes), run, {});
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    const std::string message = error.what();
    EXPECT_TRUE(message.starts_with(dir / "x: ")) << message;
    return message.substr((dir / "x: ").size());
  }
  return "";
}

TEST(Index, ADamagedOneIsRefused) {
  const test::TempDir dir;
  const std::string bytes = index_bytes(known());
  EXPECT_EQ(refusal(dir, bytes), "");
  for (std::size_t size = 0; size < bytes.size(); size += 17)
    ASSERT_NE(refusal(dir, bytes.substr(0, size)), "") << size << " bytes";
  for (std::size_t k = 0; k < bytes.size(); k += 13) {
    std::string changed = bytes;
    changed[k] = static_cast<char>(~changed[k]);
    ASSERT_NE(refusal(dir, changed), "") << "byte " << k;
  }
}

TEST(Index, OneOfAnotherRunIsRefused) {
  const test::TempDir dir;
  const std::string bytes = index_bytes(known());
  EXPECT_EQ(refusal(dir, bytes, {"splitter = line\n", "0123", "1.0"}),
            "the index was written with other options or models: 'splitter = line' differs; "
            "expected the same as then, or an index that is written again");
  EXPECT_NE(refusal(dir, bytes, {kRun.options, "4567", "1.0"}), "");
}

/// The numbers of an index of one document with one term, which a case changes.
struct Numbers {
  std::uint32_t documents = 1;
  std::uint32_t paragraphs = 2;
  std::uint32_t terms = 2;
  std::uint32_t counted = 1;
  std::string language = "en";
  std::uint64_t second_paragraph = 9;
  std::uint64_t second_term = 8;
  std::uint32_t having = 1;
  std::uint32_t vector = 1;
  std::uint32_t skipped = 1;
  float weight = 1;
};

std::string bytes_of(const Numbers& numbers) {
  const test::TempDir dir;
  files::RecordWriter out(dir / "index", kIndexKind);
  files::ByteWriter& record = out.record();
  for (const std::string* part : {&kRun.options, &kRun.models, &kRun.tool}) record.string(*part);
  for (const std::uint32_t number :
       {numbers.documents, numbers.paragraphs, numbers.terms, numbers.counted})
    record.fixed(number);
  for (const std::string& part : {std::string("a"), std::string(), numbers.language})
    record.string(part);
  record.fixed64(1);
  record.fixed(0);
  record.fixed(0);
  record.byte(0);
  record.fixed64(5);
  record.fixed64(numbers.second_paragraph);
  record.fixed64(7);
  record.varint(1);
  record.fixed64(numbers.second_term);
  record.varint(numbers.having);
  record.fixed64(100);
  record.varint(numbers.vector);
  record.varint(numbers.skipped);
  record.fixed(std::bit_cast<std::uint32_t>(numbers.weight));
  out.finish();
  return dir.read("index");
}

TEST(Index, InvalidNumbersWithMatchingChecksumsAreRefused) {
  const test::TempDir dir;
  EXPECT_EQ(refusal(dir, bytes_of({})), "");
  const std::vector<std::function<void(Numbers&)>> changes = {
      [](Numbers& n) { n.documents = UINT32_MAX; },
      [](Numbers& n) { n.documents = 0; },
      [](Numbers& n) { n.paragraphs = UINT32_MAX; },
      [](Numbers& n) { n.terms = UINT32_MAX; },
      [](Numbers& n) { n.terms = 1; },
      [](Numbers& n) { n.counted = 0; },
      [](Numbers& n) { n.counted = 2; },
      [](Numbers& n) { n.language = "../../en"; },
      [](Numbers& n) { n.language = ""; },
      [](Numbers& n) { n.second_paragraph = 5; },
      [](Numbers& n) { n.second_term = 7; },
      [](Numbers& n) { n.second_term = 6; },
      [](Numbers& n) { n.having = 0; },
      [](Numbers& n) { n.having = 2; },
      [](Numbers& n) { n.vector = 65; },
      [](Numbers& n) { n.vector = 2; },
      [](Numbers& n) { n.vector = 0; },
      [](Numbers& n) { n.skipped = 2; },
      [](Numbers& n) { n.weight = 0; },
      [](Numbers& n) { n.weight = -1; },
      [](Numbers& n) { n.weight = 2; },
      [](Numbers& n) { n.weight = NAN; },
  };
  for (std::size_t k = 0; k < changes.size(); ++k) {
    Numbers numbers;
    changes[k](numbers);
    EXPECT_EQ(refusal(dir, bytes_of(numbers)),
              "malformed; expected a file that `sejajar find --index` wrote")
        << "change " << k;
  }
}

TEST(Index, IsKnownByItsFirstBytes) {
  const test::TempDir dir;
  EXPECT_TRUE(is_index(dir.write("index", index_bytes(known()))));
  EXPECT_FALSE(is_index(dir.write("manifest", "path\na\n")));
  EXPECT_FALSE(is_index(dir.write("empty", "")));
  EXPECT_FALSE(is_index(dir.path().string()));
  EXPECT_FALSE(is_index(dir / "missing"));
  EXPECT_FALSE(is_index("-"));
}

}  // namespace
}  // namespace sejajar::find
