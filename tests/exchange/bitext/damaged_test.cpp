// Readers get files that are damaged anywhere: they give units or an Error, and nothing else.

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>
#include <sejajar/validate.h>

#include <sstream>

#include "exchange/bitext/formats.h"
#include "exchange/bitext/nasty_pair.h"
#include "support/random.h"
#include "support/version_tables.h"

namespace sejajar {
namespace {

/// `text` with a few bytes changed, taken out, doubled or put in.
std::string damaged(std::string text, test::Random& random) {
  const std::string bytes = std::string("\0\xFF\xC3\t\n<>&;\"[]{}:09- x", 21);
  for (std::uint32_t k = random.between(1, 6); k > 0 && !text.empty(); --k) {
    const std::size_t at = random.below(static_cast<std::uint32_t>(text.size()));
    const std::size_t size = random.below(20);
    const std::uint32_t kind = random.below(4);
    if (kind == 0) text[at] = bytes[random.below(21)];
    if (kind == 1) text.erase(at, size);
    if (kind == 2) text.insert(at, text.substr(at, size));
    if (kind == 3) text.insert(at, 1, bytes[random.below(21)]);
  }
  return text;
}

/// Whether `read` comes to an end without an Error; any other exception fails the test.
template <class Read>
bool succeeds(const Read& read) {
  try {
    read();
    return true;
  } catch (const Error& error) {
    EXPECT_FALSE(std::string(error.what()).empty());
    return false;
  }
}

TEST(Damaged, FilesOfEveryFormatGiveUnitsOrAnError) {
  for (const bitext::Format& format : bitext::format_table()) {
    if (format.read == nullptr) continue;
    std::ostringstream out;
    WriteOptions options;
    options.format = format.info.name;
    write(out, test::nasty_pair(), test::nasty_alignment(), options);
    test::Random random(11);
    std::size_t read = 0;
    for (int k = 0; k < 500; ++k) {
      const std::string text = damaged(out.str(), random);
      read += succeeds([&] {
        std::istringstream in(text);
        const Bitext bitext = read_bitext(in, {"f", format.info.name, {}, {}});
        for (const BitextUnit& unit : bitext.units) {
          EXPECT_TRUE(!unit.posterior || (*unit.posterior >= 0 && *unit.posterior <= 1));
        }
      });
      succeeds([&] {
        std::istringstream in(text);
        read_bitext(in, {"f", "", {}, {}});
      });
    }
    EXPECT_GT(read, 0u) << format.info.name << ": some damage does no harm";
    EXPECT_LT(read, 500u) << format.info.name << ": some damage does";
  }
}

TEST(Damaged, FilesOfAllVersionsGiveUnitsOrAnError) {
  for (const bitext::Format& format : bitext::format_table()) {
    if (format.read_versions == nullptr) continue;
    std::ostringstream out;
    write_versions(out, test::three_version_table(), {.format = format.info.name});
    test::Random random(13);
    std::size_t read = 0;
    for (int k = 0; k < 500; ++k) {
      const std::string text = damaged(out.str(), random);
      read += succeeds([&] {
        std::istringstream in(text);
        const VersionTable table = read_versions(in, {"f", format.info.name, {}, {}});
        for (const VersionRow& row : table.rows) {
          EXPECT_EQ(row.cells.size(), table.versions.size());
          EXPECT_EQ(row.cell_scores.size(), table.versions.size());
        }
      });
      succeeds([&] {
        std::istringstream in(text);
        BeadSource from = {"f", "", {}, {}};
        from.source_language = "fr";
        from.target_language = "en";
        read_bitext(in, from);
      });
    }
    EXPECT_GT(read, 0u) << format.info.name << ": some damage does no harm";
    EXPECT_LT(read, 500u) << format.info.name << ": some damage does";
  }
}

TEST(Damaged, TranslationMemoriesAreValidatedToTheEnd) {
  std::ostringstream out;
  write(out, test::nasty_pair(), test::nasty_alignment(), {.format = "tmx"});
  test::Random random(12);
  std::size_t invalid = 0;
  for (int k = 0; k < 500; ++k) {
    std::istringstream in(damaged(out.str(), random));
    invalid += !validate_tmx(in).valid();
  }
  EXPECT_GT(invalid, 300u);
}

}  // namespace
}  // namespace sejajar
