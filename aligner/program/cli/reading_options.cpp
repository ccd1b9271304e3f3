// The flags of what comes in: languages, documents, splitters, vectors.

#include "program/cli/reading_options.h"

#include <sejajar/read.h>
#include <sejajar/split.h>

#include "program/cli/sentence_table.h"

namespace sejajar::cli {

void bind_language(Binder& bind, Arguments& arguments) {
  bind.text({"language", "TAG", "BCP-47 tag, such as en (default: guessed)"}, arguments.language);
}

void bind_languages(Binder& bind, Arguments& arguments) {
  bind.text({"source-language", "TAG", "BCP-47 tag, such as en (default: guessed)"},
            arguments.source_language);
  bind.text({"target-language", "TAG", "BCP-47 tag, such as id (default: guessed)"},
            arguments.target_language);
}

void bind_vectors(Binder& bind, Arguments& arguments) {
  bind.text({"source-embeddings", "FILE",
             "vectors of the source sentences: .npy with one row each, or TEXT:VECTORS as for "
             "Vecalign"},
            arguments.source_vectors);
  bind.text({"target-embeddings", "FILE", "the same of the target sentences"},
            arguments.target_vectors);
}

void bind_reading(Binder& bind, Arguments& arguments) {
  Options& options = arguments.options;
  bind.choice({"paragraphs", "END", "what ends a paragraph"}, options.read.paragraphs);
  bind.choice({"on-bad-utf8", "ACTION", "what to do about text that is not UTF-8"},
              options.read.on_bad_utf8);
  const auto names = names_of(splitters());
  bind.text({"splitter", "NAME", "how to find sentences: " + joined(names), names},
            options.split.splitter);
  bind.text({"srx", "FILE", "rules for sentences in SRX 2.0; implies --splitter srx"},
            options.split.srx);
  bind.count({"srx-effort", "N",
              "most work of one SRX expression in one paragraph, in milliseconds, roughly"},
             options.split.srx_effort);
  bind.text({"splitter-command", "CMD",
             "shell command that reads paragraphs, one a line, and writes sentences, one a line; "
             "implies --splitter command"},
            options.split.command);
  bind.count({"command-seconds", "N", "longest time of CMD for one document; 0 is any"},
             options.split.command_seconds);
  bind.toggle({"presegmented", "", "each line is one sentence, empty lines too"},
              arguments.presegmented);
}

void bind_documents(Binder& bind, Arguments& arguments) {
  ReadOptions& options = arguments.options.read;
  const auto names = names_of(input_formats());
  bind.text(
      {"input-format", "NAME", joined(names) + " (default: what the content looks like)", names},
      options.input_format);
  bind.text(
      {"encoding", "NAME", "charset, such as windows-1251 (default: UTF-8, or what is found)"},
      options.encoding);
  bind.text({"extract-command", "COMMAND",
             "makes text of PDF and other files; {} is the file, such as 'pdftotext {} -'"},
            options.extract_command);
  bind.count({"max-size", "MIB", "limit on what one file unpacks to"}, options.max_size);
  bind.count({"max-depth", "N", "limit on elements within elements"}, options.max_depth);
  bind.count({"max-entries", "N", "limit on files in an archive"}, options.max_entries);
}

void bind_show(Binder& bind, Arguments& arguments) {
  const auto names = names_of(sentence_columns());
  bind.text({"show", "COLUMNS",
             "text alone, one sentence a line; or a tab-separated table under a header: some of " +
                 joined(names) + ", with commas between them",
             names, true},
            arguments.show);
}

}  // namespace sejajar::cli
