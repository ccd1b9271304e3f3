#include "program/training/frequencies.h"

#include <algorithm>
#include <map>
#include <utility>

#include "language/analyze/analysis.h"

namespace sejajar::training {
namespace {

constexpr std::size_t kLines = 8;  // of a document
constexpr std::size_t kMostUnits = 20'000;

/// The document of `lines` from `begin` to `end`.
Document document_of(const std::vector<ParallelLine>& lines, std::size_t begin, std::size_t end,
                     const std::string& language) {
  Document document;
  document.language = language;
  for (std::size_t k = begin; k < end; ++k) append_sentence(document, lines[k].source);
  return document;
}

}  // namespace

std::string frequencies_text(const std::vector<ParallelLine>& lines, const std::string& language,
                             const std::string& comment) {
  std::map<std::string, std::uint32_t> counts;
  std::uint32_t documents = 0;
  for (std::size_t begin = 0; begin < lines.size(); begin += kLines, ++documents) {
    const analyze::Analysis analysis = analyze::analyze(
        document_of(lines, begin, std::min(begin + kLines, lines.size()), language));
    for (std::uint32_t id = 0; id < analysis.vocabulary.size(); ++id)
      ++counts[std::string(analysis.vocabulary.text(id))];
  }
  std::vector<std::pair<std::string, std::uint32_t>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  rows.resize(std::min(rows.size(), kMostUnits));
  std::string text = "# " + comment + "\nunit\tdocuments\n*\t" + std::to_string(documents) + "\n";
  for (const auto& [unit, count] : rows) text += unit + '\t' + std::to_string(count) + '\n';
  return text;
}

}  // namespace sejajar::training
