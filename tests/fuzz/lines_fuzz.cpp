// What a splitter command writes, looked for in the text: a byte that chooses the paragraphs, the
// text, a NUL byte, the lines.

#include <sejajar/error.h>

#include <array>

#include "exchange/documents/read_document.h"
#include "fuzz/promises.h"
#include "language/segment/place_lines.h"

namespace {

constexpr std::array kParagraphs = {sejajar::ParagraphEnd::kLine, sejajar::ParagraphEnd::kBlank,
                                    sejajar::ParagraphEnd::kNone};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sejajar::fuzz::Input input(data, size);
  sejajar::ReadOptions reading;
  reading.paragraphs = kParagraphs[input.choose(kParagraphs.size())];
  reading.on_bad_utf8 = sejajar::BadUtf8::kReplace;
  sejajar::Document document =
      sejajar::documents::make_document(input.take_until('\0'), {"fuzz", "en"}, reading);
  try {
    document.sentences = sejajar::segment::place_lines(document, input.rest(), "cmd");
    sejajar::fuzz::require_sentences(document);
  } catch (const sejajar::Error& error) {
    const std::string message = error.what();
    sejajar::fuzz::require(message.starts_with("fuzz:"), "errors begin with the file");
    sejajar::fuzz::require(message.find("; expected ") != message.npos, "errors say what to do");
  }
  // The text's own lines are always found, whatever stands in them.
  const auto own = sejajar::segment::place_lines(document, document.text, "cmd");
  document.sentences = own;
  sejajar::fuzz::require_sentences(document);
  return 0;
}
