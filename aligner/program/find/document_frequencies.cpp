#include "program/find/document_frequencies.h"

#include <algorithm>
#include <cmath>

namespace sejajar::find {

DocumentFrequencies::DocumentFrequencies(std::uint32_t documents,
                                         const std::vector<TermCount>& terms)
    : documents_(documents) {
  counts_.reserve(terms.size());
  for (const TermCount& term : terms) counts_.emplace(term.key, Count{term.documents});
}

void DocumentFrequencies::add(const TermVector& document, std::uint32_t language) {
  ++documents_;
  for (const Term& term : document) {
    const std::uint32_t of = term.foreign ? language : kMany;
    Count& count = counts_.emplace(term.key, Count{0, of}).first->second;
    ++count.documents;
    if (count.language != of) count.language = kMany;
  }
}

bool DocumentFrequencies::is_shared(std::uint64_t key) const {
  const auto found = counts_.find(key);
  return found != counts_.end() && found->second.language == kMany;
}

std::vector<TermCount> DocumentFrequencies::known_terms(
    const DocumentFrequencies& background) const {
  std::vector<TermCount> terms;
  for (const auto& [key, count] : counts_) {
    if (count.language == kMany || background.has(key)) terms.push_back({key, count.documents});
  }
  std::sort(terms.begin(), terms.end(),
            [](const TermCount& a, const TermCount& b) { return a.key < b.key; });
  return terms;
}

double DocumentFrequencies::weight_of(std::uint64_t key,
                                      const DocumentFrequencies& background) const {
  const auto count_in = [key](const DocumentFrequencies& all) -> double {
    const auto found = all.counts_.find(key);
    return found == all.counts_.end() ? 0 : found->second.documents;
  };
  const double scale = background.documents_ == 0 ? 0 : kBackground / background.documents_;
  const double count = count_in(*this) + scale * count_in(background);
  const double all = documents_ + scale * background.documents_;
  return std::max(0.0, std::log((all + 1) / (count + 0.5)));
}

DocumentFrequencies read_frequencies(model::ModelLines lines) {
  static constexpr tables::Column kColumns[] = {{"unit"}, {"documents"}};
  const tables::Header header = lines.header(kColumns);
  DocumentFrequencies frequencies;
  std::string line;
  while (lines.next(line)) {
    const auto cells = header.cells(line, lines.place());
    const auto documents = static_cast<std::uint32_t>(
        tables::number_in(cells[1], lines.place(), {1, UINT32_MAX, "a number of documents"}));
    if (cells[0] == "*") {
      frequencies.documents_ = documents;
    } else if (documents > frequencies.documents_) {
      lines.fail("more documents than there are", "at most those of '*', in the first row");
    } else if (!frequencies.counts_
                    .emplace(unit_key(cells[0]), DocumentFrequencies::Count{documents})
                    .second) {
      lines.fail_duplicate(std::string(cells[0]));
    }
  }
  return frequencies;
}

}  // namespace sejajar::find
