// align() on any two small texts: the first bytes choose languages and passes, and a line of two
// hyphens separates the texts. What must hold of every alignment is required.

#include <sejajar/align.h>
#include <sejajar/models.h>

#include <array>
#include <cmath>
#include <numeric>

#include "fuzz/promises.h"
#include "ground/text/utf8.h"
#include "support/documents.h"

namespace sejajar::fuzz {
namespace {

constexpr std::size_t kMostSentences = 16;
constexpr double kTolerance = 1e-6;

const Models& models_of(const std::string& source, const std::string& target) {
  static const Models kEnglish = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "id"});
  static const Models kChinese = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "zh"});
  return source == "zh" || target == "zh" ? kChinese : kEnglish;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  if (lines.size() > kMostSentences) lines.resize(kMostSentences);
  return lines;
}

/// The document of `text` if it is UTF-8, else of what is ASCII in it.
Document document(std::string text, const std::string& language) {
  if (text::find_bad_utf8(text) != std::string::npos)
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return test::document_of(lines_of(text), language);
}

bool close(double a, double b) {
  return std::abs(a - b) <= kTolerance * (1 + std::abs(a) + std::abs(b));
}

bool is_probability(double p) {
  return p >= 0 && p <= 1 + kTolerance;
}

void require_alignment(const DocumentPair& pair, const Alignment& alignment) {
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  double cost = 0;
  for (const Bead& bead : alignment.beads) {
    require(bead.source.begin == i && bead.target.begin == j, "beads in order without gaps");
    require(bead.source.size() + bead.target.size() > 0, "no empty bead");
    i = bead.source.end;
    j = bead.target.end;
    require(is_probability(bead.posterior), "posteriors between 0 and 1");
    const double terms = std::accumulate(bead.terms.begin(), bead.terms.end(), 0.0);
    require(bead.terms.empty() || close(terms, bead.cost), "terms that add up to the cost");
    cost += bead.cost;
  }
  require(i == pair.source.sentences.size() && j == pair.target.sentences.size(),
          "beads that cover both texts");
  require(close(cost, alignment.cost), "costs that add up");
  require(is_probability(alignment.quality), "a quality between 0 and 1");
}

}  // namespace
}  // namespace sejajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sejajar;
  using namespace sejajar::fuzz;
  constexpr std::array kLanguages = {"en", "id", "zh", "und"};
  Input input(data, size);
  const std::string source = kLanguages[input.choose(kLanguages.size())];
  const std::string target = kLanguages[input.choose(kLanguages.size())];
  Options options;
  options.learn.passes = static_cast<std::uint32_t>(1 + input.choose(4));
  options.search.exhaustive = input.choose(4) == 3;
  if (input.choose(8) == 7) options.score.method = Method::kGaleChurch;
  const std::string& text = input.rest();
  const std::size_t end = std::min(text.find("\n--\n"), text.size());
  const std::size_t next = std::min(end + 4, text.size());
  const DocumentPair pair{document(text.substr(0, end), source),
                          document(text.substr(next), target)};
  const Models& models = models_of(source, target);
  const Alignment alignment = align(pair, models, options);
  require_alignment(pair, alignment);
  const DocumentPair swapped{pair.target, pair.source};
  require_alignment(swapped, align(swapped, models, options));
  return 0;
}
