#include "program/training/shared_lines.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/refusal.h"

namespace sejajar::training {
namespace {

TEST(SharedLines, AreThoseThatAllTextsHave) {
  const SharedLines shared = shared_lines(
      {{"en-id.tsv", {"en", "id"}, {{"Two.", "Dua."}, {"One.", "Satu."}, {"Two.", "Kedua."}}},
       {"fr-en.tsv", {"fr", "en"}, {{"Trois.", "Three."}, {"Un.", "One."}, {"Deux.", "Two."}}}});
  EXPECT_EQ(shared.languages, (std::vector<std::string>{"en", "id", "fr"}));
  EXPECT_EQ(shared.lines, (std::vector<std::vector<std::string>>{{"Two.", "Dua.", "Deux."},
                                                                 {"One.", "Satu.", "Un."}}));
}

TEST(SharedLines, NeedOneLanguageInCommonAndTheOthersOnce) {
  EXPECT_NE(test::refusal(
                ErrorKind::kUsage,
                [] {
                  shared_lines({{"en-id.tsv", {"en", "id"}, {}}, {"fr-vi.tsv", {"fr", "vi"}, {}}});
                })
                .find("no language is in all files"),
            std::string::npos);
  EXPECT_NE(
      test::refusal(
          ErrorKind::kUsage,
          [] {
            shared_lines({{"en-id.a.tsv", {"en", "id"}, {}}, {"en-id.b.tsv", {"en", "id"}, {}}});
          })
          .find("en-id.b.tsv: a second version in id"),
      std::string::npos);
}

}  // namespace
}  // namespace sejajar::training
