// Scatter and gather: the translations of a growing span are added up in one array over the other
// side's vocabulary, and every sentence in reach then looks its words up there. The ratios of a
// sentence are multiplied and take one logarithm.

#include "score/span_evidence.h"

#include "dp/parallel.h"
#include "score/scatter.h"

namespace sejajar::score {

SpanEvidence::SpanEvidence(const Side& spans, const Side& others,
                           const model::TranslationTable& table, const Reaches& reaches)
    : reaches_(reaches), values_(reaches.values()) {
  const auto n = static_cast<std::int64_t>(reaches.starts());
#pragma omp parallel if (n > dp::kParallelRows)
  {
    Scatter scatter(others, table);
#pragma omp for schedule(dynamic, 16)
    for (std::int64_t row = 0; row < n; ++row) {
      const auto start = static_cast<std::uint32_t>(row);
      scatter.clear();
      for (std::uint32_t size = 1; size <= reaches.longest() && start + size <= n; ++size) {
        for (const std::uint32_t word : spans.units[start + size - 1]) scatter.add(word);
        const Reach reach = reaches.of(start, size);
        float* out = values_.data() + reaches.offset(start, size);
        for (std::uint32_t j = reach.begin; j < reach.end; ++j) {
          *out++ = static_cast<float>(scatter.gather(others.units[j]));
        }
      }
    }
  }
}

}  // namespace sejajar::score
