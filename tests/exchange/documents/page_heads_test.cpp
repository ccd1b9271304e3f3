// Heads and numbers of pages between, inside and after paragraphs.

#include "exchange/documents/page_heads.h"

#include <gtest/gtest.h>
#include <sejajar/models.h>
#include <sejajar/split.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "ground/text/display_width.h"
#include "support/random.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using TextLines = std::vector<std::string>;

/// `text` with its heads apart, and how many there are.
std::pair<std::string, std::size_t> separated(std::string text) {
  const std::size_t count = separate_page_heads(text);
  return {text, count};
}

TEST(PagesOfText, AreMovedAfterTheParagraphThatTheyInterrupt) {
  EXPECT_EQ(
      separated("GAZETTE DU PORT\nLe bac part à sept heures du\nmatin. Il revient le soir,\n"
                "quand la\n- 3 -\nGAZETTE DU PORT\nmer est haute. Personne ne s'en\n"
                "plaint. Le prix du billet est\nmodeste.\n\n- 4 -\nGAZETTE DU PORT\n\n"
                "Un pont serait trop cher.\n"),
      std::pair(std::string("GAZETTE DU PORT\n\nLe bac part à sept heures du\nmatin. Il revient "
                            "le soir,\nquand la\nmer est haute. Personne ne s'en\nplaint. Le "
                            "prix du billet est\nmodeste.\n\n- 3 -\n\nGAZETTE DU PORT\n\n- 4 "
                            "-\n\nGAZETTE DU PORT\n\nUn pont serait trop cher.\n\n"),
                std::size_t{5}));
}

TEST(PagesOfText, StandAtFormFeeds) {
  const auto [text, count] = separated(
      "Kapal itu berangkat dari\n17\n\fKABAR PULAU\npelabuhan lama.\nHujan turun "
      "lagi.\n18\n\fKABAR "
      "PULAU\nAngin bertiup.\n");
  EXPECT_EQ(count, 4u);
  EXPECT_TRUE(text.starts_with("Kapal itu berangkat dari\npelabuhan lama.\nHujan turun lagi.\n\n"));
}

TEST(PagesOfText, AreNotLinesThatRepeatForOtherReasons) {
  for (const std::string text :
       {"", "12\n", "1.\nEin Apfel\nrot\nund rund\n2.\nEine Birne\n",
        // A refrain.
        "O Fluss,\nfließ weiter,\nimmer fort.\nDas Rad steht still,\nder Müller schläft,\nO "
        "Fluss,\n"
        "fließ weiter,\nimmer fort.\n",
        // Years and amounts.
        "Im Jahr\n1998\nkamen viele\nvon Westen\nher, im Jahr\n2003\nkeiner.\n"}) {
    EXPECT_EQ(separated(text), std::pair(text, std::size_t{0}));
  }
}

/// The sentences of `path`, one a line.
TextLines lines_of(const std::string& path) {
  std::ifstream in(path);
  TextLines lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The lines of `text`, whose lines are paragraphs, wrapped; `gap` comes after each paragraph.
TextLines wrapped(const std::string& text, const std::string& gap) {
  TextLines lines;
  std::istringstream in(text);
  for (std::string paragraph; std::getline(in, paragraph);) {
    if (paragraph.empty()) continue;
    for (const std::string& line : text::wrapped(paragraph, 72)) lines.push_back(line);
    if (!gap.empty()) lines.push_back(gap);
  }
  return lines;
}

class PagedArticle : public testing::TestWithParam<const char*> {};

// Heads and numbers come after any line, also inside a sentence.
TEST_P(PagedArticle, HasTheSentencesOfTheArticle) {
  const std::string path = SEJAJAR_SOURCE_DIR "/docs/example/article." + std::string(GetParam());
  const TextLines expected = lines_of(path + ".sentences");
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {GetParam()});
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    test::Random random(seed);
    std::string text;
    std::size_t page = 0, left = random.between(15, 25);
    for (const std::string& line : wrapped(bytes_of(path + ".txt"), " ")) {
      text += line + "\n";
      if (--left > 0) continue;
      left = random.between(15, 25);
      text += (seed % 2 == 0 ? "\n" : "") + std::string(30, ' ') + std::to_string(++page) + "\n";
      text += seed % 3 == 0 ? "\fLAYAR / 2024\n" : "LAYAR / 2024\n";
    }
    const Document document = split(test::read_bytes(text, {}, GetParam()), models);
    TextLines found;
    for (const Sentence& sentence : document.sentences) {
      std::string words(document.text_of(sentence));
      std::replace(words.begin(), words.end(), '\n', ' ');
      const bool number = words.find_first_not_of("0123456789") == words.npos;
      if (!number && words != "LAYAR / 2024") found.push_back(words);
    }
    EXPECT_EQ(found, expected) << "seed " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, PagedArticle, testing::Values("en", "id", "fr", "ru", "vi"),
                         [](const auto& language) { return language.param; });

}  // namespace
}  // namespace sejajar::documents
