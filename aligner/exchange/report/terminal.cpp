// Colour is added last, because escape codes have no width.

#include "exchange/report/terminal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"
#include "ground/text/display_width.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"

namespace sejajar::report {
namespace {

/// ANSI codes that are legible on light and dark backgrounds.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kColors = {
    {{"good", "32"}, {"fair", "33"}, {"poor", "31"}, {"dim", "2"}}};

}  // namespace

std::string colored(const Terminal& terminal, std::string_view confidence, std::string_view text) {
  const auto* const found = std::find_if(kColors.begin(), kColors.end(),
                                         [&](const auto& row) { return row.first == confidence; });
  if (!terminal.color || found == kColors.end()) return std::string(text);
  return "\x1b[" + std::string(found->second) + "m" + std::string(text) + "\x1b[0m";
}

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::size_t own = text::display_width(text);
  const std::string blanks(width > own ? width - own : 0, ' ');
  return right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::string statistics(const PairView& pair) {
  const Summary summary = summarize(pair.alignment);
  std::string lines;
  const auto add = [&](const std::string& name, const std::string& value) {
    lines += name + "\t" + value + "\n";
  };
  const auto name_of = [](const Document& document) {
    return text::printable(text::replace_bad_utf8(document.id));
  };
  add("source", name_of(pair.documents.source));
  add("target", name_of(pair.documents.target));
  add("source_language", pair.documents.source.language);
  add("target_language", pair.documents.target.language);
  add("source_sentences", std::to_string(pair.documents.source.sentences.size()));
  add("target_sentences", std::to_string(pair.documents.target.sentences.size()));
  add("quality", text::format_fixed(summary.quality, bitext::kDecimals));
  add("beads", std::to_string(summary.beads));
  add("low", std::to_string(summary.low));
  add("low_share", text::format_fixed(summary.low_share(), bitext::kDecimals));
  for (const auto& [shape, count] : summary.shapes) add("beads_" + shape, std::to_string(count));
  for (std::size_t k = 0; k < summary.histogram.size(); ++k)
    add("posterior_from_0." + std::to_string(k), std::to_string(summary.histogram[k]));
  return lines;
}

}  // namespace sejajar::report
