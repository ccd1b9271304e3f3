#include <sejajar/models.h>
#include <sejajar/split.h>

#include <algorithm>

#include "batch/read_side.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/settings.h"
#include "io/output_file.h"
#include "text/utf8.h"

namespace sejajar::cli {
namespace {

/// One sentence a line: a line end inside a sentence becomes a space.
std::string lines_of(const Document& document) {
  std::string lines;
  for (const Sentence& sentence : document.sentences) {
    lines += document.text_of(sentence);
    const auto begin =
        lines.end() - static_cast<std::ptrdiff_t>(sentence.range.end - sentence.range.begin);
    std::replace_if(
        begin, lines.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    lines += '\n';
  }
  return lines;
}

}  // namespace

int run_split(const Arguments& arguments) {
  validate(arguments.options);
  const auto directory = models_directory(arguments);
  std::vector<std::string> notes;
  Document document =
      batch::read_side({arguments.files[0], arguments.language}, arguments.options.read, notes);
  for (const std::string& note : notes) {
    if (!arguments.quiet) tell(arguments.command, note);
  }
  const Models models = load_models(directory, {document.language});
  document = split(std::move(document), models, arguments.options.split);
  const std::string lines = lines_of(document);
  io::write_output(arguments.output, arguments.write.nfc ? text::to_nfc(lines) : lines);
  return kDone;
}

}  // namespace sejajar::cli
