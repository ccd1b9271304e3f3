// The quality gate: strict F1 of every gold alignment of ours must not fall below
// tests/quality/baseline.tsv by more than kTolerance. UPDATE_GOLDEN=1 rewrites that file.

#include <gtest/gtest.h>
#include <sejajar/sejajar.h>

#include <cstdio>
#include <fstream>
#include <map>

#include "support/gold_files.h"
#include "support/golden.h"

namespace sejajar {
namespace {

constexpr double kTolerance = 0.02;
constexpr const char* kBaseline = SEJAJAR_SOURCE_DIR "/tests/quality/baseline.tsv";

Document presegmented(const std::filesystem::path& path, const std::string& language,
                      const Models& models) {
  SplitOptions lines;
  lines.splitter = "line";
  return split(read(path, language, {.paragraphs = ParagraphEnd::kLine}), models, lines);
}

double strict_f1(const test::GoldFile& file) {
  const Models models =
      load_models(SEJAJAR_SOURCE_DIR "/models", {file.source_language, file.target_language});
  const DocumentPair pair{presegmented(file.source, file.source_language, models),
                          presegmented(file.target, file.target_language, models)};
  std::ifstream in(file.gold);
  const auto gold = read_beads(in, {file.gold.string(), "vecalign", {}, {}});
  return evaluate(gold, units_of(align(pair, models))).strict.f1();
}

std::map<std::string, double> read_baseline() {
  std::map<std::string, double> baseline;
  std::ifstream in(kBaseline);
  std::string line;
  std::getline(in, line);  // the header
  while (std::getline(in, line)) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    baseline[line.substr(0, tab)] = std::stod(line.substr(tab + 1));
  }
  return baseline;
}

void write_baseline(const std::map<std::string, double>& figures) {
  std::ofstream out(kBaseline);
  out << "gold\tstrict_f1\n";
  for (const auto& [name, f1] : figures) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%.3f", f1);
    out << name << '\t' << digits << '\n';
  }
}

TEST(Quality, DoesNotFallBelowTheBaseline) {
  std::map<std::string, double> figures;
  for (const test::GoldFile& file : test::gold_files()) figures[file.name()] = strict_f1(file);
  if (test::update_golden()) write_baseline(figures);
  const std::map<std::string, double> baseline = read_baseline();
  EXPECT_EQ(baseline.size(), figures.size());
  for (const auto& [name, f1] : figures) {
    ASSERT_TRUE(baseline.contains(name)) << name << ": not in " << kBaseline;
    EXPECT_GE(f1, baseline.at(name) - kTolerance) << name;
  }
}

}  // namespace
}  // namespace sejajar
