// SRX files and the splitting that they ask for: the file, a NUL byte, the text. Errors are fine,
// as long as they are ours.

#include <sejajar/error.h>

#include "exchange/documents/read_document.h"
#include "fuzz/promises.h"
#include "language/segment/srx_splitter.h"

namespace {

// Enough for any rule that is meant seriously on a text of this size; keeps each input short.
constexpr std::uint32_t kEffort = 5;

// An error has the file's name, a line, what happened and what was expected.
void check_message(const std::string& message) {
  const std::string name = "fuzz.srx:";
  sejajar::fuzz::require(message.starts_with(name), "errors begin with the file");
  sejajar::fuzz::require(message.find("; expected ") != message.npos, "errors say what to do");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sejajar::fuzz::Input input(data, size);
  const std::string rules = input.take_until('\0');
  sejajar::ReadOptions reading;
  reading.on_bad_utf8 = sejajar::BadUtf8::kReplace;
  reading.paragraphs = sejajar::ParagraphEnd::kBlank;
  const sejajar::Document document =
      sejajar::documents::make_document(input.rest(), {"fuzz", "en"}, reading);
  sejajar::SplitOptions options;
  options.srx = "fuzz.srx";
  options.srx_effort = kEffort;
  try {
    const auto file = sejajar::segment::parse_srx(rules, options.srx);
    const auto splitter = sejajar::segment::make_srx_splitter(
        sejajar::segment::compile_srx(file, document.language), options);
    sejajar::Document split = document;
    split.sentences = splitter->split(document);
    sejajar::fuzz::require_sentences(split);
  } catch (const sejajar::Error& error) {
    check_message(error.what());
  }
  return 0;
}
