#include "program/cli/learn_options.h"

#include <sejajar/align.h>

namespace sejajar::cli {
namespace {

/// The languages of a lexicon or of composed texts: they are in the name of the file or they are
/// given, but never guessed.
void bind_named_languages(Binder& bind, Arguments& arguments) {
  bind.text({"source-language", "TAG", "BCP-47 tag (default: en if the first file is en-id.*)"},
            arguments.source_language);
  bind.text({"target-language", "TAG", "BCP-47 tag (default: id if the first file is en-id.*)"},
            arguments.target_language);
}

}  // namespace

void bind_composing(Binder& bind, Arguments& arguments) {
  LearnArguments& learning = arguments.learning;
  bind.text({"output,o", "DIR", "folder to write to; made if need be"}, arguments.output);
  bind_named_languages(bind, arguments);
  bind.count({"documents", "N", "documents from each file"}, learning.composed);
  bind.count({"seed", "N", "another seed makes other documents"}, learning.seed);
  bind.share({"from", "SHARE", "leave out this share of the lines at the start of each file"},
             learning.from);
  bind.share({"to", "SHARE", "read each file up to this share of its lines"}, learning.to);
}

void bind_learning_lengths(Binder& bind, Arguments& arguments) {
  bind.text({"output,o", "FILE", "where to write; - is standard output"}, arguments.output);
  bind_named_languages(bind, arguments);
  bind.text({"note", "TEXT", "first line of the file of lengths"}, arguments.note);
}

void bind_learning_lexicon(Binder& bind, Arguments& arguments) {
  LearnArguments& learning = arguments.learning;
  bind.text({"output,o", "FILE", "where to write; - is standard output"}, arguments.output);
  bind_named_languages(bind, arguments);
  bind.list({"dictionary", "FILE...", "files of words and their translations, read as a whole"},
            learning.dictionaries);
  bind.share({"until", "SHARE", "read each FILE up to this share of its lines"}, learning.to);
  bind.text({"note", "TEXT", "what the lexicon says of its sources and licence"}, arguments.note);
}

void bind_learning_weights(Binder& bind, Arguments& arguments) {
  LearnArguments& learning = arguments.learning;
  bind.text({"output,o", "FILE", "where to write; - is standard output"}, arguments.output);
  bind.text({"start", "FILE", "weights to start from, such as models/weights.tsv"}, learning.start);
  bind.share({"keep", "SHARE", "mix this share of the weights of --start into the fitted ones"},
             learning.keep);
  bind.text({"pairs", "PAIRS", "use these only, such as en-id,en-vi"}, learning.pairs);
  bind.count({"documents", "N", "most of one pair in one set, the first by name; 0 is all"},
             learning.documents);
  bind.count({"passes", "N", "fit weights for this many passes, 1 to 10"}, learning.passes);
  bind.text({"only", "FEATURES",
             "fit the weights of these features, such as names,crossing, and keep "
             "those of --start for the others",
             names_of(features()), true},
            learning.only);
  bind.toggle({"leave-out", "", "report what each set gets from weights that never saw it"},
              learning.leave_out);
  bind.text({"note", "TEXT", "first line of the file of weights"}, arguments.note);
}

}  // namespace sejajar::cli
