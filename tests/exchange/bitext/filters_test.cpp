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

TEST(Filters, PrecisionKeepsAsManyUnitsAsTheirMeanPosteriorAllows) {
  const std::vector<BitextUnit> units = {unit_of("a", "b", 1.0), unit_of("c", "d", 0.5),
                                         unit_of("e", "f", 0.75), unit_of("g", "h", 0.75),
                                         unit_of("null", "", 0.1)};
  std::vector<Dropped> dropped;
  const auto kept = [&](double precision) {
    return left(units, {.precision = precision}, &dropped);
  };
  EXPECT_EQ(kept(0.75), Texts({"a", "c", "e", "g", "null"})) << "the mean is exactly 0.75";
  EXPECT_EQ(dropped, (std::vector<Dropped>{{"precision", 0, 0.5}}));
  EXPECT_EQ(kept(0.8), Texts({"a", "e", "g", "null"}));
  EXPECT_EQ(dropped, (std::vector<Dropped>{{"precision", 1, 0.75}}));
  EXPECT_EQ(kept(0.85), Texts({"a", "null"})) << "units with equal posteriors stay together";
  EXPECT_EQ(kept(1), Texts({"a", "null"}));
  EXPECT_EQ(left({units[1]}, {.precision = 0.6}, &dropped), Texts());
  EXPECT_EQ(dropped, (std::vector<Dropped>{{"precision", 1, 2}}));
  EXPECT_EQ(left(units, {.min_posterior = 0.6, .precision = 0.8}, &dropped),
            Texts({"a", "e", "g"}));
  EXPECT_EQ(dropped, (std::vector<Dropped>{{"min-posterior", 2}, {"precision", 0, 0.75}}));
  EXPECT_THROW(kept(1.01), Error);
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
  EXPECT_THROW(left({unscored}, {.precision = 0.5}), Error);
}

TEST(Filters, HaveNamesAndDescriptions) {
  EXPECT_EQ(filters().size(), 6u);
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
