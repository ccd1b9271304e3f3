// The public face of the reader: tags are checked and made canonical on the way in.

#include <sejajar/read.h>

#include "text/language.h"
#include "text/reader.h"

namespace sejajar {

Document read(std::istream& in, const std::string& language, const ReadOptions& options) {
  return text::read_document(in, {"text", text::canonical_language(language)}, options);
}

Document read(const std::filesystem::path& path, const std::string& language,
              const ReadOptions& options) {
  return text::read_document(path, text::canonical_language(language), options);
}

}  // namespace sejajar
