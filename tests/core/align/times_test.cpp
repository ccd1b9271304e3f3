// Subtitles composed in two languages: what their times add to an alignment, and what times that
// say nothing must not change.

#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/models.h>
#include <sejajar/split.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "support/read_documents.h"

namespace sejajar {
namespace {

struct Line {
  std::string english;
  std::string french;
  double length = 2;  ///< seconds
};

/// A conversation with answers of one word, which only their time tells apart.
const std::vector<Line> kFilm = {
    {"Where did you leave the key to the boat?", "Où as-tu laissé la clé du bateau ?", 3},
    {"It hangs behind the kitchen door.", "Elle est accrochée derrière la porte de la cuisine."},
    {"Yes.", "Oui.", 0.8},
    {"Yes.", "Oui.", 1.2},
    {"Yes.", "Oui.", 0.7},
    {"Yes.", "Oui.", 1},
    {"The tide turns in an hour.", "La marée tourne dans une heure."},
    {"We should take the lamp along.", "Nous devrions emporter la lampe."},
    {"Your brother sold it last spring.", "Ton frère l'a vendue au printemps dernier.", 3},
    {"No.", "Non.", 0.8},
    {"No.", "Non.", 0.9},
    {"No.", "Non.", 0.7},
    {"No.", "Non.", 1.1},
    {"No.", "Non.", 0.8},
    {"He needed the money for the roof.", "Il avait besoin de l'argent pour le toit.", 3},
    {"Then we row in the dark.", "Alors nous ramerons dans le noir."},
    {"The water is cold at night.", "L'eau est froide la nuit."},
    {"Wait.", "Attends.", 0.6},
    {"Wait.", "Attends.", 0.9},
    {"Wait.", "Attends.", 0.7},
    {"Somebody walks on the pier.", "Quelqu'un marche sur la jetée."},
    {"That is only the old guard.", "Ce n'est que le vieux gardien."},
    {"He has counted ships for 30 years.", "Il compte les bateaux depuis 30 ans."},
    {"Good night, and mind the third step.", "Bonne nuit, et attention à la troisième marche."}};

/// Lines of kFilm that one side lacks.
using Missing = std::vector<std::size_t>;
const Missing kNoEnglish = {11, 18};
const Missing kNoFrench = {3, 9};

bool lacks(const Missing& missing, std::size_t line) {
  return std::find(missing.begin(), missing.end(), line) != missing.end();
}

/// How often the conversation is heard, so that there is enough of it.
constexpr std::size_t kActs = 3;

/// Seconds of a film, given those of kFilm.
using Clock = std::function<double(double)>;

/// `seconds` in the form of SubRip.
std::string clock_time(double seconds) {
  const long time = std::lround(seconds * 1000);
  const auto digits = [](long number, std::size_t count) {
    const std::string text = std::to_string(number);
    return std::string(count - text.size(), '0') + text;
  };
  return "00:" + digits(time / 60'000, 2) + ":" + digits(time / 1000 % 60, 2) + "," +
         digits(time % 1000, 3);
}

/// The subtitles of kFilm in one language; no times for a null clock.
Document subtitles(std::string Line::*language, const Missing& missing, const Clock& clock) {
  std::string srt;
  double now = 20;
  for (std::size_t n = 0; n < kActs * kFilm.size(); ++n) {
    const std::size_t k = n % kFilm.size();
    const double begin = now;
    now += kFilm[k].length + 0.4;
    if (lacks(missing, k)) continue;
    srt += std::to_string(n + 1) + "\n" + clock_time(clock(begin)) + " --> " +
           clock_time(clock(begin + kFilm[k].length)) + "\n- " + kFilm[k].*language + "\n\n";
  }
  Document document = test::read_bytes(srt);
  document.language = language == &Line::english ? "en" : "fr";
  static const Models none;
  return split(std::move(document), none);
}

DocumentPair pair_of(const Clock& source, const Clock& target) {
  return {subtitles(&Line::english, kNoEnglish, source),
          subtitles(&Line::french, kNoFrench, target)};
}

double straight(double seconds) {
  return seconds;
}

/// Another start and the frames of cinema played at the rate of television.
double shifted(double seconds) {
  return 83 + 25 / 23.976 * seconds;
}

DocumentPair without_times(DocumentPair pair) {
  pair.source.times.clear();
  pair.target.times.clear();
  return pair;
}

Alignment aligned(const DocumentPair& pair) {
  static const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "fr"});
  return align(pair, models);
}

using Pairs = std::vector<std::pair<SentenceRange, SentenceRange>>;

Pairs beads_of(const Alignment& alignment) {
  Pairs beads;
  for (const Bead& bead : alignment.beads) beads.emplace_back(bead.source, bead.target);
  return beads;
}

/// The two-sided beads that are not those of kFilm, and those of kFilm that are missing.
int wrong_in(const Alignment& alignment) {
  Pairs right;
  std::uint32_t i = 0, j = 0;
  for (std::size_t n = 0; n < kActs * kFilm.size(); ++n) {
    const std::uint32_t source = lacks(kNoEnglish, n % kFilm.size()) ? 0 : 1;
    const std::uint32_t target = lacks(kNoFrench, n % kFilm.size()) ? 0 : 1;
    if (source + target == 2) right.push_back({{i, i + 1}, {j, j + 1}});
    i += source;
    j += target;
  }
  Pairs found = beads_of(alignment);
  std::erase_if(found, [](const auto& b) { return b.first.empty() || b.second.empty(); });
  int wrong = 0;
  for (const auto& bead : found) wrong += std::count(right.begin(), right.end(), bead) == 0;
  for (const auto& bead : right) wrong += std::count(found.begin(), found.end(), bead) == 0;
  return wrong;
}

TEST(Times, TellLikeLinesApart) {
  const DocumentPair pair = pair_of(straight, shifted);
  EXPECT_GE(wrong_in(aligned(without_times(pair))), 12);
  EXPECT_EQ(wrong_in(aligned(pair)), 0);
}

// Next to the cut, beads of both offsets are near, and the evidence fades.
TEST(Times, OfFilmsWithOtherCutsToo) {
  const auto with_advertisement = [](double seconds) {
    return seconds < 76 ? seconds : seconds + 95;
  };
  EXPECT_LE(wrong_in(aligned(pair_of(with_advertisement, shifted))), 4);
}

TEST(Times, ThatAgreeWithNothingChangeNoBead) {
  const auto scattered = [](double seconds) {
    return seconds + 600 + static_cast<int>(seconds * 7919) % 500;
  };
  const DocumentPair pair = pair_of(straight, scattered);
  EXPECT_EQ(beads_of(aligned(pair)), beads_of(aligned(without_times(pair))));
}

TEST(Times, OfOneSideChangeNoFigure) {
  DocumentPair pair = pair_of(straight, shifted);
  const Alignment expected = aligned(without_times(pair));
  pair.target.times.clear();
  const Alignment alignment = aligned(pair);
  EXPECT_EQ(beads_of(alignment), beads_of(expected));
  EXPECT_EQ(alignment.cost, expected.cost);
}

}  // namespace
}  // namespace sejajar
