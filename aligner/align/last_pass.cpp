#include "align/last_pass.h"

#include <algorithm>

#include "align/prior_words.h"
#include "model/tables.h"
#include "score/weights.h"

namespace sejajar::aligning {

LastPass last_pass(const DocumentPair& documents, const Models& models, const Options& options) {
  LastPass last;
  last.pair = analyze::analyze(documents);
  const auto lexicon = model::find_lexicon(models.tables().lexicons, documents.source.language,
                                           documents.target.language);
  const Prior prior = prior_words(last.pair, lexicon.get());
  const auto weights = score::weights_of(models.tables().weights, options.score.weights);
  const std::size_t passes = options.learn.from == "none" ? 1 : options.learn.passes;
  for (std::size_t pass = 0; pass < passes; ++pass) {
    last.weights = weights[std::min(pass, weights.size() - 1)];
    last.input = pass == 0 ? first_input(last.pair, prior, options.search)
                           : next_input(last.pair, prior, last.result, options.search);
    last.result = run_pass(last.pair, last.input, last.weights, options.search);
  }
  return last;
}

}  // namespace sejajar::aligning
