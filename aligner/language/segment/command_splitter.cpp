// A command reads the paragraphs, one per line, and writes sentences, one per line, which are
// matched against the text. One process per document.

#include <algorithm>

#include "ground/files/place.h"
#include "ground/files/run_command.h"
#include "ground/text/number_format.h"
#include "language/segment/place_lines.h"
#include "language/segment/splitter.h"

namespace sejajar::segment {

namespace {

/// Limit of the output for a text: its characters with white space between them, and a reserve.
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
  explicit CommandSplitter(files::Command command) : command_(std::move(command)) {}

  std::vector<Sentence> split(const Document& document) override {
    if (document.paragraphs.empty()) return {};
    const std::string lines = paragraphs_as_lines(document);
    const std::size_t most = lines.size() * kMostPerByte + kToSpare;
    const std::string output = files::run_command(command_, lines, most);
    if (output.size() > most) {
      files::fail(ErrorKind::kInput, command_.name,
                  "wrote more than " + text::counted(most, "byte"),
                  "the text, one sentence per line");
    }
    return place_lines(document, output, command_.name);
  }

 private:
  files::Command command_;
};

}  // namespace

std::unique_ptr<Splitter> make_command_splitter(const Models&, std::string_view language,
                                                const SplitOptions& options) {
  if (options.command.empty()) {
    files::fail(ErrorKind::kUsage, "--splitter command", "no command", "--splitter-command CMD");
  }
  return std::make_unique<CommandSplitter>(files::Command{
      options.command, "--splitter-command '" + options.command + "'",
      "SEJAJAR_LANGUAGE=" + std::string(language), options.command_seconds, "--command-seconds"});
}

}  // namespace sejajar::segment
