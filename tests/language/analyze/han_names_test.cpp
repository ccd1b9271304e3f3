#include "language/analyze/han_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "support/documents.h"

namespace sejajar::analyze {
namespace {

using Texts = std::vector<std::string>;

DocumentPair pair_of(const Texts& latin, const std::string& language, const Texts& han,
                     const std::string& han_language = "zh") {
  return {test::document_of(latin, language), test::document_of(han, han_language)};
}

/// Units of a sentence that the other side's sentence of the same index has too, sorted.
Texts shared_units(const PairAnalysis& pair, std::size_t sentence) {
  const auto texts = [&](const Analysis& side) {
    Texts units;
    for (const std::uint32_t unit : side.units[sentence])
      units.emplace_back(side.vocabulary.text(unit));
    std::sort(units.begin(), units.end());
    return units;
  };
  const Texts source = texts(pair.source);
  const Texts target = texts(pair.target);
  Texts shared;
  std::set_intersection(source.begin(), source.end(), target.begin(), target.end(),
                        std::back_inserter(shared));
  return shared;
}

TEST(HanNames, HaveTheUnitsOfTheirPinyin) {
  const Texts names = {"miao", "wang"};
  EXPECT_EQ(shared_units(analyze(pair_of({"Then Wang Miao came."}, "en", {"汪淼来了。"})), 0),
            names);
  EXPECT_EQ(shared_units(analyze(pair_of({"Lalu Miao Wang datang."}, "id", {"汪淼来了。"})), 0),
            names);
  EXPECT_EQ(shared_units(analyze(pair_of({"Da kam Wáng Miǎo."}, "de", {"汪淼来了。"}, "yue")), 0),
            (Texts{"miǎo", "wáng"}));
  EXPECT_EQ(shared_units(analyze(pair_of({"Il vit Yu Zhan'ao."}, "fr", {"他看见余占鳌。"})), 0),
            (Texts{"ao", "yu", "zhan"}));
  EXPECT_EQ(
      shared_units(analyze(pair_of({"It is in Liupanshui."}, "en", {"六盤水市です。"}, "ja")), 0),
      (Texts{"liupa"}));
}

TEST(HanNames, AreFoundOnEitherSide) {
  const Document latin = test::document_of({"Then Wang Miao came."}, "en");
  const Document han = test::document_of({"汪淼来了。"}, "zh");
  const PairAnalysis one = analyze(DocumentPair{latin, han});
  const PairAnalysis other = analyze(DocumentPair{han, latin});
  EXPECT_EQ(shared_units(one, 0), shared_units(other, 0));
  EXPECT_EQ(shared_units(one, 0).size(), 2U);
}

TEST(HanNames, CountsAddUp) {
  const PairAnalysis pair =
      analyze(pair_of({"He saw Wang Miao.", "Nothing.", "So Wang slept."}, "en",
                      {"他看见汪淼。", "没什么。", "于是汪淼睡着了，汪淼！"}));
  for (const Analysis* side : {&pair.source, &pair.target}) {
    EXPECT_EQ(side->units.size(), 3U);
    EXPECT_EQ(side->counts.size(), side->vocabulary.size());
    EXPECT_EQ(std::accumulate(side->counts.begin(), side->counts.end(), 0U), side->units.values());
    EXPECT_EQ(std::count(side->counts.begin(), side->counts.end(), 0U), 0);
  }
  EXPECT_EQ(shared_units(pair, 2), (Texts{"wang"}));
}

TEST(HanNames, AreNotWordsThatSoundAlike) {
  const auto shared = [](const Texts& latin, const Texts& han) {
    const PairAnalysis pair = analyze(pair_of(latin, "en", han));
    std::size_t count = 0;
    for (std::size_t k = 0; k < latin.size(); ++k) count += shared_units(pair, k).size();
    return count;
  };
  // In lower case, at the start of the sentence only, or a syllable that occurs once.
  EXPECT_EQ(shared({"They change it."}, {"他们产鹅。"}), 0U);
  EXPECT_EQ(shared({"Change it."}, {"产鹅。"}), 0U);
  EXPECT_EQ(shared({"And Li came."}, {"里边来了。"}), 0U);
  // A word that is far more frequent than the name.
  EXPECT_EQ(shared(Texts{"In Keyi it rained.", "a", "b", "c", "d", "e", "f", "g"},
                   Texts(8, "可以下雨。")),
            0U);
  // Names in distant parts of the texts.
  Texts latin(100, "It rains."), han(100, "下雨了。");
  latin.front() = "Then Wang Miao came.";
  han.back() = "汪淼来了。";
  EXPECT_EQ(shared(latin, han), 0U);
}

TEST(HanNames, OfOneSyllableMustBeFrequentOnBothSides) {
  const Texts latin(4, "Old Liu came."), han(4, "刘姥姥来了。");
  EXPECT_EQ(shared_units(analyze(pair_of(latin, "en", han)), 3), (Texts{"liu"}));
  EXPECT_EQ(shared_units(analyze(pair_of({latin.begin(), latin.begin() + 3}, "en",
                                         {han.begin(), han.begin() + 3})),
                         2),
            Texts{});
}

TEST(HanNames, AreSoughtInPairsOfHanAndAnotherScriptOnly) {
  EXPECT_FALSE(may_have_pinyin(pair_of({}, "en", {}, "id")));
  EXPECT_FALSE(may_have_pinyin(pair_of({}, "ja", {}, "zh")));
  EXPECT_TRUE(may_have_pinyin(pair_of({}, "vi", {}, "zh-Hant")));
  EXPECT_EQ(analyze(pair_of({}, "en", {})).target.size(), 0U);
}

}  // namespace
}  // namespace sejajar::analyze
