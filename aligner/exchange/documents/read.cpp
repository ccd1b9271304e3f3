// From a file to a Document: chooses the reader for its format. The public functions also check the
// language tags and make them canonical.

#include <sejajar/read.h>

#include <string_view>
#include <utility>

#include "exchange/documents/encoding.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/layout.h"
#include "exchange/documents/read_document.h"
#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "language/identify/language.h"

namespace sejajar {
namespace documents {

Document read_document(files::InputFile& in, const std::string& language,
                       const ReadOptions& options, std::vector<std::string>& notes) {
  Content content = {files::read_all(in, options), in.name(), in.path(), language, options, {}};
  Document document = format_for(content).read(content);
  document.id = content.id;
  if (language != "und" || document.language.empty()) document.language = language;
  for (const std::string& note : content.notes) notes.push_back(content.id + ": " + note);
  return document;
}

Document make_document(std::string bytes, const Label& label, const ReadOptions& options,
                       const InputPlace& place) {
  Document document;
  document.text = checked_text(std::move(bytes), label.id, options, place);
  document.id = label.id;
  document.language = label.language;
  document.paragraphs = text::paragraphs(document.text, options.paragraphs);
  return document;
}

bool begins_plain_text(std::string_view head, const ReadOptions& options) {
  // Lines are joined across pieces.
  if (options.paragraphs != ParagraphEnd::kLine && options.paragraphs != ParagraphEnd::kAuto)
    return false;
  const Content content = {std::string(head), "", "", "und", options, {}};
  if (std::string_view(format_for(content).name) != kPlainText) return false;
  if (!options.encoding.empty() && !is_utf8(options.encoding)) return false;
  constexpr std::size_t kLongestTail = 3;  // bytes of a sequence that the head may cut
  const std::size_t good = text::find_bad_utf8(head).value_or(head.size());
  if (good + kLongestTail < head.size() || head.find('\0') != head.npos) return false;
  return options.paragraphs == ParagraphEnd::kLine ||
         find_layout(text::without_byte_order_mark(head.substr(0, good))) == ParagraphEnd::kLine;
}

}  // namespace documents

namespace {

Document read(files::InputFile& in, const std::string& language, const ReadOptions& options,
              std::vector<std::string>* notes) {
  std::vector<std::string> unread;
  return documents::read_document(in, identify::canonical_language(language), options,
                                  notes == nullptr ? unread : *notes);
}

}  // namespace

Document read(std::istream& in, const std::string& language, const ReadOptions& options,
              std::vector<std::string>* notes) {
  files::InputFile input(in, "text");
  return read(input, language, options, notes);
}

Document read(const std::filesystem::path& path, const std::string& language,
              const ReadOptions& options, std::vector<std::string>* notes) {
  files::InputFile input(path.string());
  return read(input, language, options, notes);
}

}  // namespace sejajar
