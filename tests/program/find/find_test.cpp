#include "program/find/find.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <algorithm>
#include <random>

#include "program/find/collections.h"
#include "support/with_threads.h"

namespace sejajar::find {
namespace {

using test::collection_of;
using test::comparing_options;
using test::document_of;

std::vector<Document> five_documents() {
  return {document_of(test::kFerryEnglish, "en"), document_of(test::kHarbourEnglish, "en"),
          document_of(test::kLibraryEnglish, "en"), document_of(test::kFerryIndonesian, "id"),
          document_of(test::kLibraryIndonesian, "id")};
}

std::vector<FoundVersion> found_in(const std::vector<Document>& documents,
                                   const FindOptions& options = {}) {
  return find_versions(collection_of(documents), comparing_options(), options);
}

TEST(Find, GroupsVersionsAndLeavesTheNearMissAlone) {
  const auto found = found_in(five_documents());
  ASSERT_EQ(found.size(), 5u);
  EXPECT_EQ(found[0].group, 1u);
  EXPECT_EQ(found[3].group, 1u);
  EXPECT_EQ(found[2].group, 2u);
  EXPECT_EQ(found[4].group, 2u);
  EXPECT_EQ(found[1].group, 0u);
  EXPECT_EQ(found[1].status, VersionStatus::kNone);
  EXPECT_GT(found[1].probability, 0.9) << "of having no version";
  EXPECT_GT(found[0].probability, 0.95);
}

TEST(Find, DoesNotDependOnTheOrderOfDocuments) {
  const std::vector<Document> documents = five_documents();
  const auto found = found_in(documents);
  std::vector<std::size_t> order = {0, 1, 2, 3, 4};
  std::mt19937 random(3);
  for (int round = 0; round < 3; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    std::vector<Document> shuffled;
    for (const std::size_t d : order) shuffled.push_back(documents[d]);
    const auto again = found_in(shuffled);
    for (std::size_t k = 0; k < order.size(); ++k) {
      EXPECT_EQ(again[k].status, found[order[k]].status);
      EXPECT_DOUBLE_EQ(again[k].probability, found[order[k]].probability);
      for (std::size_t j = 0; j < order.size(); ++j) {
        EXPECT_EQ(again[k].group == again[j].group, found[order[k]].group == found[order[j]].group);
      }
    }
  }
}

TEST(Find, DoesNotDependOnTheNumberOfThreads) {
  const std::vector<Document> documents = five_documents();
  const auto one = test::with_threads(1, [&] { return found_in(documents); });
  for (const int threads : {2, 3, 16}) {
    const auto found = test::with_threads(threads, [&] { return found_in(documents); });
    for (std::size_t d = 0; d < one.size(); ++d) {
      EXPECT_EQ(found[d].group, one[d].group);
      EXPECT_EQ(found[d].probability, one[d].probability) << threads << " threads";
    }
  }
}

TEST(Find, TextsWithoutEvidenceHaveNoVersion) {
  std::vector<Document> documents = five_documents();
  documents.push_back(document_of({}, "und"));
  documents.push_back(document_of({"Yesterday"}, "en"));
  documents.push_back(document_of({"Kucing"}, "id"));
  const auto found = found_in(documents);
  for (const std::size_t d : {5U, 6U, 7U}) {
    EXPECT_EQ(found[d].status, VersionStatus::kNone);
    EXPECT_GT(found[d].probability, 0.5);
  }
  EXPECT_EQ(found[0].group, found[3].group);
}

TEST(Find, TheLibraryTakesDocumentsThatAreSplitOrNot) {
  std::vector<Document> documents = five_documents();
  const auto split = sejajar::find_versions(documents, SEJAJAR_SOURCE_DIR "/models");
  for (Document& document : documents) document.sentences.clear();
  const auto whole = sejajar::find_versions(documents, SEJAJAR_SOURCE_DIR "/models");
  for (const auto& found : {split, whole}) {
    EXPECT_EQ(found[0].group, found[3].group);
    EXPECT_EQ(found[1].status, VersionStatus::kNone);
  }
  EXPECT_THROW(sejajar::find_versions(documents, "missing"), Error);
  FindOptions options;
  options.least_probability = 1;
  EXPECT_THROW(sejajar::find_versions(documents, SEJAJAR_SOURCE_DIR "/models", options), Error);
}

TEST(Find, NothingIsFoundInNothing) {
  EXPECT_TRUE(found_in({}).empty());
}

TEST(Find, CopiesAreNamedOrJoinTheirGroup) {
  std::vector<Document> documents = five_documents();
  documents.push_back(documents[0]);
  auto found = found_in(documents);
  EXPECT_EQ(found[5].status, VersionStatus::kDuplicate);
  EXPECT_EQ(found[5].rival, 0u);
  EXPECT_EQ(found[5].group, 0u);
  FindOptions options;
  options.duplicates = Duplicates::kGroup;
  found = found_in(documents, options);
  EXPECT_EQ(found[5].status, VersionStatus::kVersion);
  EXPECT_EQ(found[5].group, found[0].group);
}

TEST(Find, TenThousandEqualDocumentsAreCopiesOfOne) {
  std::vector<Document> documents = five_documents();
  documents.resize(10'000, documents[0]);
  const auto found = found_in(documents);
  EXPECT_EQ(found[0].group, found[3].group);
  for (std::size_t d = 5; d < found.size(); ++d) ASSERT_EQ(found[d].rival, 0u);
}

TEST(Find, DocumentsOfDifferentSitesOrDaysAreNotCompared) {
  const std::vector<Document> documents = five_documents();
  Collection collection = collection_of(documents);
  collection.descriptions[3].site = 1;
  auto found = find_versions(collection, comparing_options(), {});
  EXPECT_EQ(found[0].status, VersionStatus::kNone);
  EXPECT_EQ(found[2].group, found[4].group);
  collection = collection_of(documents);
  for (Description& one : collection.descriptions) one.has_day = true;
  collection.descriptions[3].day = 3;
  ComparingOptions options = comparing_options();
  EXPECT_EQ(find_versions(collection, options, {})[0].status, VersionStatus::kVersion)
      << "without a limit, days do not matter";
  options.retrieval.days = 2;
  EXPECT_EQ(find_versions(collection, options, {})[0].status, VersionStatus::kNone);
  options.retrieval.days = 3;
  EXPECT_EQ(find_versions(collection, options, {})[0].status, VersionStatus::kVersion);
}

/// Documents of random words of a made-up language without a lexicon.
std::vector<Document> random_documents(std::size_t count, const std::string& language,
                                       std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<Document> documents;
  for (std::size_t d = 0; d < count; ++d) {
    std::vector<std::string> sentences;
    for (int s = 0; s < 4; ++s) {
      std::string sentence;
      for (int w = 0; w < 8; ++w) sentence += "w" + std::to_string(random() % 5000) + " ";
      sentences.push_back(sentence + ".");
    }
    documents.push_back(document_of(sentences, language));
  }
  return documents;
}

TEST(Find, RetrievesVersionsAmongMany) {
  // More than RetrievalOptions::all_below pairs, so only the best candidates are aligned.
  std::vector<Document> documents = five_documents();
  for (const std::string language : {"en", "id"}) {
    for (Document& document : random_documents(60, language, language == "en" ? 1 : 2))
      documents.push_back(std::move(document));
  }
  const auto found = found_in(documents);
  EXPECT_NE(found[0].group, 0u);
  EXPECT_EQ(found[0].group, found[3].group);
  EXPECT_EQ(found[2].group, found[4].group);
}

}  // namespace
}  // namespace sejajar::find
