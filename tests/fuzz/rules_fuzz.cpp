// The splitters `rules` and `icu` on any text: two bytes choose language and paragraphs, the rest
// is the text.

#include <sejajar/split.h>

#include <array>

#include "exchange/documents/read_document.h"
#include "fuzz/promises.h"

namespace {

constexpr std::array kLanguages = {"en", "de", "fr", "id", "ru", "vi", "el", "zh", "th", "und",
                                   "hy", "am", "bo", "dz", "my", "km", "lo", "hi", "he", "ka"};
constexpr std::array kParagraphs = {sejajar::ParagraphEnd::kLine, sejajar::ParagraphEnd::kBlank,
                                    sejajar::ParagraphEnd::kNone};

const sejajar::Models& models() {
  static const sejajar::Models loaded = sejajar::load_models(
      SEJAJAR_SOURCE_DIR "/models", {kLanguages.begin(), kLanguages.end()}, {.lexicons = false});
  return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sejajar::fuzz::Input input(data, size);
  const std::string language = kLanguages[input.choose(kLanguages.size())];
  sejajar::ReadOptions reading;
  reading.paragraphs = kParagraphs[input.choose(kParagraphs.size())];
  reading.on_bad_utf8 = sejajar::BadUtf8::kReplace;
  const sejajar::Document document =
      sejajar::documents::make_document(input.rest(), {"fuzz", language}, reading);
  for (const char* splitter : {"rules", "icu"}) {
    sejajar::SplitOptions options;
    options.splitter = splitter;
    sejajar::fuzz::require_sentences(sejajar::split(document, models(), options));
  }
  return 0;
}
