// Archives and compressed files. Arbitrary bytes seldom have the right checksums, so that the first
// byte chooses: the bytes as they are, whatever they look like; or a sound file around them, with
// the bytes as the part that holds the text.

#include <array>

#include "fuzz/read_anything.h"
#include "support/office_files.h"

namespace {

using namespace sejajar;

std::string as_they_are(const std::string& bytes) {
  return bytes;
}
std::string in_docx(const std::string& bytes) {
  return test::docx(bytes, bytes);
}
std::string in_odt(const std::string& bytes) {
  return test::odt(bytes);
}
std::string in_epub(const std::string& bytes) {
  return test::epub(bytes, "<p>End.</p>");
}
std::string in_gzip(const std::string& bytes) {
  return test::compressed(bytes, archive_write_add_filter_gzip);
}

/// The bytes as the list of a book's pages.
std::string as_package(const std::string& bytes) {
  auto files = test::epub_files("<p>One.</p>", "<p>Two.</p>");
  files[2].content = bytes;
  return test::zipped(files);
}

constexpr std::array kWays = {as_they_are, in_docx, in_odt, in_epub, in_gzip, as_package};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input(data, size);
  const auto way = kWays[input.choose(kWays.size())];
  fuzz::read_anything(way(input.rest()), "");
  return 0;
}
