// A program of the user's own finds the sentences: it reads the paragraphs, one a line, and writes
// sentences, one a line, which are looked for in the text again. One process a document.

#include <sejajar/error.h>

#include <algorithm>

#include "ground/files/run_command.h"
#include "language/segment/place_lines.h"
#include "language/segment/splitters.h"

namespace sejajar::segment {

namespace {

/// What may be written for a text: its characters with space between them, and something to spare.
constexpr std::size_t kMostPerByte = 4;
constexpr std::size_t kToSpare = std::size_t{1} << 20;

std::string paragraphs_as_lines(const Document& document) {
  std::string lines;
  for (const ByteRange& paragraph : document.paragraphs) {
    const auto begin = static_cast<std::ptrdiff_t>(lines.size());
    lines += document.text_of(paragraph);
    std::replace_if(
        lines.begin() + begin, lines.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    lines += '\n';
  }
  return lines;
}

class CommandSplitter : public Splitter {
 public:
  explicit CommandSplitter(Command command) : command_(std::move(command)) {}

  std::vector<Sentence> split(const Document& document) override {
    if (document.paragraphs.empty()) return {};
    const std::string lines = paragraphs_as_lines(document);
    const std::string output = run_command(command_, lines, lines.size() * kMostPerByte + kToSpare);
    return place_lines(document, output, "--splitter-command '" + command_.line + "'");
  }

 private:
  Command command_;
};

}  // namespace

std::unique_ptr<Splitter> make_command_splitter(const Models&, std::string_view language,
                                                const SplitOptions& options) {
  if (options.command.empty()) {
    throw Error(ErrorKind::kUsage,
                "--splitter command without a command; expected --splitter-command CMD");
  }
  return std::make_unique<CommandSplitter>(
      Command{options.command, std::string(language), options.command_seconds});
}

}  // namespace sejajar::segment
