// From a file to a Document: find the reader of its format, and read. The public functions also
// check the language tags and make them canonical.

#include <sejajar/read.h>

#include <string_view>
#include <utility>

#include "exchange/documents/encoding.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/read_document.h"
#include "ground/files/input_file.h"
#include "ground/text/utf8.h"
#include "language/identify/language.h"

namespace sejajar {

namespace documents {
namespace {

Document document_of(Content content, std::vector<std::string>& notes) {
  Document document = format_for(content).read(content);
  document.id = content.id;
  if (content.language != "und" || document.language.empty()) document.language = content.language;
  for (const std::string& note : content.notes) notes.push_back(content.id + ": " + note);
  return document;
}

}  // namespace

Document read_document(std::istream& in, const text::Label& label, const ReadOptions& options,
                       std::vector<std::string>& notes) {
  files::InputFile input(in, label.id);
  return document_of({files::read_all(input, options), label.id, "", label.language, options, {}},
                     notes);
}

Document read_document(const std::filesystem::path& path, const std::string& language,
                       const ReadOptions& options, std::vector<std::string>& notes) {
  files::InputFile input(path.string());
  std::error_code failure;
  const bool is_plain_file =
      !input.is_compressed() && std::filesystem::is_regular_file(path, failure);
  return document_of({files::read_all(input, options),
                      input.name(),
                      is_plain_file ? path.string() : "",
                      language,
                      options,
                      {}},
                     notes);
}

bool begins_plain_text(std::string_view head, const ReadOptions& options) {
  const Content content = {std::string(head), "", "", "und", options, {}};
  if (std::string_view(format_for(content).name) != kPlainText) return false;
  if (!options.encoding.empty() && !is_utf8(options.encoding)) return false;
  constexpr std::size_t kLongestTail = 3;  // bytes of a sequence that the head may cut
  const std::size_t good = text::find_bad_utf8(head).value_or(head.size());
  return good + kLongestTail >= head.size() && head.find('\0') == head.npos;
}

}  // namespace documents

Document read(std::istream& in, const std::string& language, const ReadOptions& options,
              std::vector<std::string>* notes) {
  std::vector<std::string> unheard;
  return documents::read_document(in, {"text", text::canonical_language(language)}, options,
                                  notes == nullptr ? unheard : *notes);
}

Document read(const std::filesystem::path& path, const std::string& language,
              const ReadOptions& options, std::vector<std::string>* notes) {
  std::vector<std::string> unheard;
  return documents::read_document(path, text::canonical_language(language), options,
                                  notes == nullptr ? unheard : *notes);
}

}  // namespace sejajar
