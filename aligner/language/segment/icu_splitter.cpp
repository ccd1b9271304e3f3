// Unicode sentence breaks as they are, paragraph by paragraph.

#include "language/model/tables.h"
#include "language/segment/pieces.h"
#include "language/segment/splitters.h"
#include "language/segment/unicode_breaks.h"

namespace sejajar::segment {

namespace {

class IcuSplitter : public Splitter {
 public:
  explicit IcuSplitter(const std::string& locale) : breaks_(locale) {}

  std::vector<Sentence> split(const Document& document) override {
    return split_paragraphs(document, [this](std::string_view paragraph, Offsets& ends) {
      breaks_.find(paragraph, ends);
    });
  }

 private:
  UnicodeBreaks breaks_;
};

}  // namespace

std::unique_ptr<Splitter> make_icu_splitter(const Models& models, std::string_view language,
                                            const SplitOptions&) {
  const auto& languages = models.tables().languages;
  return std::make_unique<IcuSplitter>(model::find_language(languages, language).sentence_rules);
}

}  // namespace sejajar::segment
