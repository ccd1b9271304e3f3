// The flags of how pairs are aligned: models, lexicons, weights, searches.

#include "program/cli/aligning_options.h"

#include <sejajar/align.h>

namespace sejajar::cli {

void bind_models(Binder& bind, Arguments& arguments) {
  bind.text({"models", "DIR",
             "models directory (default: $SEJAJAR_MODELS, or share/sejajar/models beside the "
             "program's folder)"},
            arguments.models);
  bind.toggle({"no-models", "", "no lexicons and lengths from there: nothing but the texts"},
              arguments.no_models);
}

void bind_lexicon(Binder& bind, Arguments& arguments) {
  bind.text({"lexicon", "FILE",
             "words and their translations, laid over the lexicon of the models: .lex, hunalign's "
             ".dic, or tab-separated source and target"},
            arguments.lexicon);
}

void bind_aligning(Binder& bind, Arguments& arguments) {
  Options& options = arguments.options;
  bind.choice({"method", "NAME", "how beads are scored"}, options.score.method);
  std::vector<std::string> names = names_of(features());
  for (std::string& name : names) name += '=';
  bind.numbers({"weight", "NAME=NUMBER", "weight of a feature, in all passes; may be repeated",
                std::move(names)},
               options.score.weights);
  bind.count({"radius", "N", "sentences on either side of the band's centre, from 8"},
             options.search.radius);
  bind.count({"margin", "N", "sentences that the path keeps off the band's edge"},
             options.search.margin);
  bind.toggle({"timing", "", "tell how long each stage took, and sentence pairs a second"},
              arguments.timing);
  bind.toggle({"exhaustive", "", "search everywhere, to compare with: time and memory n x m"},
              options.search.exhaustive);
  bind.choice({"learn", "FROM", "the texts that a lexicon is learnt from"}, options.learn.from);
  bind.count({"passes", "N", "searches, 1 to 10; a lexicon is learnt between them"},
             options.learn.passes);
  bind.count({"threads", "N", "0 is OMP_NUM_THREADS or all cores"}, options.threads);
}

}  // namespace sejajar::cli
