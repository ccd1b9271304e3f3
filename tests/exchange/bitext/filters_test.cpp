#include <gtest/gtest.h>
#include <sejajar/bitext.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <algorithm>
#include <sstream>

#include "exchange/bitext/nasty_pair.h"

namespace sejajar {
namespace {

BitextUnit unit_of(const std::string& source, const std::string& target, double posterior = 1) {
  return {{{source}, {}, {}}, {{target}, {}, {}}, posterior};
}

/// The source texts that `options` leave of `units`.
std::vector<std::string> left(const std::vector<BitextUnit>& units, const FilterOptions& options,
                              std::vector<Dropped>* dropped = nullptr) {
  Bitext bitext = {{"a", "en"}, {"b", "id"}, units};
  const auto report = filter(bitext, options);
  if (dropped != nullptr) *dropped = report;
  std::vector<std::string> texts;
  for (const BitextUnit& unit : bitext.units) texts.push_back(unit.source.sentences.front());
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Filters, AreOffByDefault) {
  std::vector<Dropped> dropped;
  EXPECT_EQ(left({unit_of("a", "a", 0), unit_of("a", "a", 0)}, {}, &dropped), Texts({"a", "a"}));
  EXPECT_TRUE(dropped.empty());
}

TEST(Filters, DropMatchingUnits) {
  FilterOptions posterior, ratio, identical, twice;
  posterior.min_posterior = 0.5;
  ratio.max_length_ratio = 2;
  identical.drop_identical = true;
  twice.deduplicate = true;
  EXPECT_EQ(left({unit_of("a", "b", 0.49), unit_of("c", "d", 0.5)}, posterior), Texts({"c"}));
  EXPECT_EQ(left({unit_of("ab", "abcd"), unit_of("cd", "abcde"), unit_of("abcde", "x")}, ratio),
            Texts({"ab"}));
  EXPECT_EQ(left({unit_of("\xC3\xA9\xC3\xA9", "abcd")}, ratio), Texts({"\xC3\xA9\xC3\xA9"}))
      << "characters count, not bytes";
  EXPECT_EQ(left({unit_of("", "abcd")}, ratio), Texts({""})) << "null beads are another matter";
  EXPECT_EQ(
      left({unit_of("Same text.", " Same text. "), unit_of("1984", "1984"), unit_of("x", "y")},
           identical),
      Texts({"1984", "x"}));
  EXPECT_EQ(
      left({unit_of("a", "b"), unit_of("a", "c"), unit_of("a", "b"), unit_of("ab", "")}, twice),
      Texts({"a", "a", "ab"}));
}

TEST(Filters, UseDetectedLanguagesThatAreCertain) {
  FilterOptions options;
  options.drop_wrong_language = true;
  BitextUnit known = unit_of("one", "two");
  known.target.languages = {"en"};
  BitextUnit unknown = unit_of("three", "four");
  unknown.target.languages = {""};
  BitextUnit alike = unit_of("five", "six");
  alike.target.languages = {"ms-MY"};
  const BitextUnit untranslated = unit_of(
      "seven", "The ferry left the harbour at seven in the morning, and it rained all day.");
  EXPECT_EQ(left({known, unknown, alike, untranslated}, options), Texts({"three", "five"}));
}

TEST(Filters, KeepTextThatIsTakenForARelatedLanguage) {
  const std::string chinese =
      "渡輪早上七點離開了港口，整天都在下雨，我們只好留在家裡讀書，等到晚上才出門吃飯。";
  Bitext bitext = {{"a", "en"}, {"b", "yue"}, {unit_of("one", chinese), unit_of("two", "2")}};
  FilterOptions options;
  options.drop_wrong_language = true;
  filter(bitext, options);
  EXPECT_EQ(bitext.units.size(), 2u);
  bitext.target.language = "ja";
  filter(bitext, options);
  EXPECT_EQ(bitext.units.size(), 1u) << "the text is Chinese";
}

TEST(Filters, CountEachUnitForTheFirstReason) {
  FilterOptions options;
  options.min_posterior = 0.5;
  options.drop_identical = true;
  options.deduplicate = true;
  std::vector<Dropped> dropped;
  EXPECT_EQ(left({unit_of("a", "a", 0.1), unit_of("a", "a"), unit_of("b", "c"), unit_of("b", "c"),
                  unit_of("b", "c", 0.2)},
                 options, &dropped),
            Texts({"b"}));
  EXPECT_EQ(dropped, (std::vector<Dropped>{
                         {"min-posterior", 2}, {"drop-identical", 1}, {"deduplicate", 1}}));
}

TEST(Filters, RefuseWhatMakesNoSense) {
  FilterOptions options;
  options.min_posterior = 1.5;
  EXPECT_THROW(left({}, options), Error);
  options = {};
  options.max_length_ratio = 0.5;
  EXPECT_THROW(left({}, options), Error);
  options = {};
  options.min_posterior = 0.5;
  BitextUnit unscored = unit_of("a", "b");
  unscored.posterior.reset();
  EXPECT_THROW(left({unscored}, options), Error);
}

TEST(Filters, HaveNamesAndDescriptions) {
  EXPECT_EQ(filters().size(), 5u);
  for (const FilterInfo& info : filters()) EXPECT_FALSE(info.description.empty()) << info.name;
}

TEST(Filters, AreCountedWhenWritingAndSoAreNulls) {
  std::ostringstream out;
  WriteOptions options;
  options.nulls = Nulls::kDrop;
  options.filter.min_posterior = 0.75;
  const WriteReport report = write(out, test::nasty_pair(), test::nasty_alignment(), options);
  EXPECT_EQ(report.dropped, (std::vector<Dropped>{{"nulls", 3}, {"min-posterior", 1}}));
  const std::string text = out.str();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

TEST(Filters, AreRefusedWhereEveryBeadIsNeeded) {
  WriteOptions options;
  options.filter.deduplicate = true;
  options.format = "ladder";
  std::ostringstream out;
  EXPECT_THROW(write(out, test::nasty_pair(), test::nasty_alignment(), options), Error);
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace sejajar
