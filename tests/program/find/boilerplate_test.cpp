#include "program/find/boilerplate.h"

#include <gtest/gtest.h>

#include <string>

#include "support/documents.h"

namespace sejajar::find {
namespace {

const std::string kText = "A long sentence that only this page has, number ";

Document page(int number) {
  return test::document_of(
      {"Home | News | Contact", kText + std::to_string(number), "Copyright 2026 The Example"},
      "en");
}

TEST(Boilerplate, ParagraphsOfThreeDocumentsGo) {
  std::vector<std::uint64_t> keys;
  for (int number = 1; number <= 3; ++number) {
    for (const std::uint64_t key : paragraph_keys(page(number), 7)) keys.push_back(key);
  }
  const Boilerplate boilerplate(keys);
  const Document rest = boilerplate.removed_from(page(2), 7);
  ASSERT_EQ(rest.paragraphs.size(), 1u);
  EXPECT_EQ(rest.text_of(rest.paragraphs[0]), kText + "2");
  EXPECT_EQ(boilerplate.removed_from(page(2), 8).paragraphs.size(), 3u) << "another site";
}

TEST(Boilerplate, TwoDocumentsAreNotEnough) {
  std::vector<std::uint64_t> keys;
  for (int number = 1; number <= 2; ++number) {
    for (const std::uint64_t key : paragraph_keys(page(number), 0)) keys.push_back(key);
  }
  EXPECT_EQ(Boilerplate(keys).removed_from(page(1), 0).paragraphs.size(), 3u);
}

TEST(Boilerplate, CopiesStayWhole) {
  std::vector<std::uint64_t> keys;
  for (int copy = 0; copy < 3; ++copy) {
    for (const std::uint64_t key : paragraph_keys(page(1), 0)) keys.push_back(key);
  }
  EXPECT_EQ(Boilerplate(keys).removed_from(page(1), 0).paragraphs.size(), 3u);
}

TEST(Boilerplate, ARepeatedLineOfOneDocumentCountsOnce) {
  const Document chorus = test::document_of({"La la", "One", "La la", "Two", "La la"}, "en");
  EXPECT_EQ(paragraph_keys(chorus, 0).size(), 3u);
}

}  // namespace
}  // namespace sejajar::find
