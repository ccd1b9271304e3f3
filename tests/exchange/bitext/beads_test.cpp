#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/formats.h>

#include <cmath>
#include <sstream>

#include "support/documents.h"

namespace sejajar {
namespace {

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  return {std::istream_iterator<std::string>(in), {}};
}

TEST(BeadsView, ShowsEveryTermAndBothTexts) {
  const DocumentPair pair = {test::document_of({"It rained.", "Alone."}, "en"),
                             test::document_of({"Hujan\nturun."}, "id")};
  Alignment alignment;
  alignment.quality = 0.75;
  alignment.beads = {test::bead_of({0, 1}, {0, 1}, 0, 0.5), test::bead_of({1, 2}, {1, 1}, 0, 1)};
  for (Bead& bead : alignment.beads) {
    bead.terms.clear();
    for (std::size_t k = 0; k < features().size(); ++k) {
      bead.terms.push_back(0.5 * static_cast<double>(k) - 1);
      bead.cost += bead.terms.back();
    }
  }
  std::ostringstream out;
  WriteOptions options;
  options.format = "beads";
  write(out, pair, alignment, options);

  std::istringstream in(out.str());
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  ASSERT_EQ(lines.size(), 7u) << out.str();
  EXPECT_EQ(lines[0].size(), lines[1].size());
  const std::vector<std::string> header = words_of(lines[0]);
  const std::vector<std::string> row = words_of(lines[1]);
  ASSERT_EQ(header.size(), 5 + features().size());
  ASSERT_EQ(row.size(), header.size());
  double sum = 0;
  for (std::size_t k = 0; k < features().size(); ++k) {
    EXPECT_EQ(header[5 + k], features()[k].name);
    sum += std::stod(row[5 + k]);
  }
  EXPECT_EQ(row[0], "1-1");
  EXPECT_EQ(row[3], "0.500000");
  EXPECT_NEAR(std::stod(row[4]), sum, 1e-9);
  EXPECT_EQ(lines[2], "  < It rained.");
  EXPECT_EQ(lines[3], "  > Hujan turun.");
  EXPECT_EQ(lines[5], "  < Alone.");
  EXPECT_EQ(lines[6], "quality 0.750000");
}

}  // namespace
}  // namespace sejajar
