#include "exchange/report/statistics.h"

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"
#include "ground/text/display_width.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"

namespace sejajar::report {

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
