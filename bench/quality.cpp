// F1 and time on folders of gold alignments: `quality DIRECTORY`. Data on standard output, one TSV
// row per set and pair and one mean row per set; everything else on standard error.

#include <omp.h>
#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/evaluate.h>
#include <sejajar/formats.h>
#include <sejajar/models.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calibration.h"
#include "language/identify/language.h"
#include "missing_block.h"
#include "program/pipeline/model_cache.h"
#include "program/training/gold_set.h"
#include "quality_options.h"
#include "run_tool.h"

namespace sejajar::bench {
namespace {

namespace fs = std::filesystem;
using training::GoldFile;
using training::GoldPair;

/// Precision, recall and F1; each 0..1.
struct Figures {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

Figures figures_of(const Counts& counts) {
  return {counts.precision(), counts.recall(), counts.f1()};
}

/// As in Evaluation: its fields strict, lax and vecalign, and the nulls among its types.
constexpr std::array kMeasures = {"strict", "lax", "vec", "null"};

struct Row {
  std::string set;
  std::string pair;
  std::string without = "-";  ///< feature whose weight is 0, or a block that is missing
  double documents = 0;
  double gold_beads = 0;
  std::array<Figures, 4> figures;  ///< in the order of kMeasures
  double sentences = 0;            ///< of both sides
  double milliseconds = 0;
};

std::string fixed(double value, int decimals) {
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, decimals);
  return std::string(buffer.data(), end.ptr);
}

void print(const Row& row) {
  std::cout << row.set << '\t' << row.pair << '\t' << row.without << '\t' << fixed(row.documents, 0)
            << '\t' << fixed(row.gold_beads, 0);
  for (const Figures& figures : row.figures) {
    std::cout << '\t' << fixed(figures.precision, 4) << '\t' << fixed(figures.recall, 4) << '\t'
              << fixed(figures.f1, 4);
  }
  std::cout << '\t' << fixed(row.sentences, 0) << '\t' << fixed(row.milliseconds, 1) << std::endl;
}

fs::path models_directory(const QualityOptions& options) {
  if (!options.models.empty()) return options.models;
  if (const char* given = std::getenv("SEJAJAR_MODELS")) return given;
  return fs::read_symlink("/proc/self/exe").parent_path() / "../share/sejajar/models";
}

Models models_for(const GoldPair& pair, const QualityOptions& options) {
  const pipeline::ModelChoice choice = {.directory = models_directory(options),
                                        .loading = {.lexicons = !options.no_models}};
  return pipeline::ModelCache(choice)
      .get({identify::canonical_language(pair.source_language),
            identify::canonical_language(pair.target_language)})
      .loaded;
}

Document read_presegmented(const fs::path& path, const std::string& language,
                           const Models& models) {
  SplitOptions lines;
  lines.splitter = "line";
  return split(read(path, language, {.paragraphs = ParagraphEnd::kLine}), models, lines);
}

std::vector<BitextUnit> read_gold(const fs::path& path) {
  std::ifstream in(path);
  return read_beads(in, {path.string(), "vecalign", {}, {}});
}

/// The beads of `alignment`; with `swap`, source and target have changed places.
std::vector<BitextUnit> beads_of(const Alignment& alignment, bool swap) {
  std::vector<BitextUnit> beads = units_of(alignment);
  if (swap) {
    for (BitextUnit& bead : beads) std::swap(bead.source, bead.target);
  }
  return beads;
}

/// Whether the search that is not exhaustive finds other beads than those of `alignment`.
bool differs(const DocumentPair& documents, const Models& models, const QualityOptions& options,
             const Alignment& alignment) {
  Options usual = options.align;
  usual.search.exhaustive = false;
  const Alignment other = align(documents, models, usual);
  return !std::equal(
      other.beads.begin(), other.beads.end(), alignment.beads.begin(), alignment.beads.end(),
      [](const Bead& a, const Bead& b) { return a.source == b.source && a.target == b.target; });
}

/// Aligns all documents of `pair`, without a block at `place` if there is one, and measures the
/// alignment alone: reading and loading are outside.
Row measure(const GoldPair& pair, const Models& models, const QualityOptions& options,
            std::optional<double> place) {
  Row row;
  row.set = pair.set;
  row.pair = pair.name();
  Evaluation total;
  std::size_t differing = 0;
  for (const GoldFile& file : pair.files) {
    GoldDocuments given{{read_presegmented(file.source, pair.source_language, models),
                         read_presegmented(file.target, pair.target_language, models)},
                        read_gold(file.gold)};
    if (place) given = without_block(std::move(given), options.missing, *place);
    DocumentPair& documents = given.documents;
    if (options.swap) std::swap(documents.source, documents.target);
    const auto start = std::chrono::steady_clock::now();
    const Alignment alignment = align(documents, models, options.align);
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    total += evaluate(given.gold, beads_of(alignment, options.swap));
    if (options.align.search.exhaustive && differs(documents, models, options, alignment))
      ++differing;
    row.documents += 1;
    row.sentences +=
        static_cast<double>(documents.source.sentences.size() + documents.target.sentences.size());
    row.milliseconds += time.count();
  }
  if (options.align.search.exhaustive) {
    std::cerr << row.set << ' ' << row.pair << ": " << differing << " of " << pair.files.size()
              << " documents are aligned otherwise by the default search\n";
  }
  row.gold_beads = static_cast<double>(total.strict.gold);
  row.figures = {figures_of(total.strict), figures_of(total.lax), figures_of(total.vecalign),
                 figures_of(total.shapes.back())};
  return row;
}

/// Writes how far the posteriors of each set can be trusted.
void calibrate(const std::vector<GoldPair>& pairs, const QualityOptions& options) {
  Calibration calibration;
  for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
    const Models models = models_for(*pair, options);
    for (const GoldFile& file : pair->files) {
      const DocumentPair documents{read_presegmented(file.source, pair->source_language, models),
                                   read_presegmented(file.target, pair->target_language, models)};
      calibration.add(units_of(align(documents, models, options.align)), read_gold(file.gold));
    }
    if (std::next(pair) == pairs.end() || std::next(pair)->set != pair->set) {
      std::cout << pair->set << '\n';
      calibration.print(std::cout);
      calibration = {};
    }
  }
}

/// The mean of `rows`, which are not empty and belong to one set.
Row mean(const std::vector<Row>& rows) {
  Row result = rows.front();
  result.pair = "mean";
  const auto of = [&rows](auto&& value) {
    double sum = 0;
    for (const Row& row : rows) sum += value(row);
    return sum / static_cast<double>(rows.size());
  };
  result.documents = of([](const Row& row) { return row.documents; });
  result.gold_beads = of([](const Row& row) { return row.gold_beads; });
  for (std::size_t k = 0; k < kMeasures.size(); ++k) {
    result.figures[k] = {of([k](const Row& row) { return row.figures[k].precision; }),
                         of([k](const Row& row) { return row.figures[k].recall; }),
                         of([k](const Row& row) { return row.figures[k].f1; })};
  }
  result.sentences = of([](const Row& row) { return row.sentences; });
  result.milliseconds = of([](const Row& row) { return row.milliseconds; });
  return result;
}

/// One run over `pairs`; `without` names what is left out: a feature, or a block of the target at
/// `place`; "-" for nothing.
void run(const std::vector<GoldPair>& pairs, const QualityOptions& options,
         const std::string& without, std::optional<double> place = std::nullopt) {
  std::vector<Row> of_set;
  // Invariant: `of_set` holds the rows of the set that is being measured, and no other.
  for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
    of_set.push_back(measure(*pair, models_for(*pair, options), options, place));
    of_set.back().without = without;
    print(of_set.back());
    if (std::next(pair) == pairs.end() || std::next(pair)->set != pair->set) {
      print(mean(of_set));
      of_set.clear();
    }
  }
}

/// The sets in the folders of `directory`, sorted by set, then by pair.
std::vector<GoldPair> sets_in(const fs::path& directory) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  std::vector<GoldPair> all;
  for (const fs::path& folder : folders) {
    for (GoldPair& pair : training::find_gold_set(folder)) all.push_back(std::move(pair));
  }
  return all;
}

std::vector<GoldPair> wanted_pairs(const QualityOptions& options) {
  const auto wanted = [](const std::vector<std::string>& names, const std::string& name) {
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
  };
  std::vector<GoldPair> pairs = sets_in(options.directory);
  std::erase_if(pairs, [&](const GoldPair& pair) {
    return !wanted(options.sets, pair.set) || !wanted(options.pairs, pair.name());
  });
  return pairs;
}

int main_of(const std::vector<std::string>& arguments) {
  const QualityOptions options = parse(arguments);
  if (options.help) {
    std::cout << usage();
    return 0;
  }
  if (!fs::is_directory(options.directory)) {
    std::cerr << options.directory.string() << ": not there, nothing measured\n";
    return 0;
  }
  if (options.align.threads > 0) omp_set_num_threads(static_cast<int>(options.align.threads));
  const std::vector<GoldPair> pairs = wanted_pairs(options);
  if (pairs.empty()) {
    std::cerr << options.directory.string() << ": no gold set of that name and pair\n";
    return 1;
  }
  if (options.calibration) {
    calibrate(pairs, options);
    return 0;
  }
  std::cout << "set\tpair\twithout\tdocuments\tgold_beads";
  for (const std::string name : kMeasures)
    std::cout << '\t' << name << "_p\t" << name << "_r\t" << name << "_f1";
  std::cout << "\tsentences\tmilliseconds\n";
  if (options.missing == 0) run(pairs, options, "-");
  for (int quarter = 0; quarter <= 4 && options.missing > 0; ++quarter) {
    const std::string block = std::to_string(options.missing) + " at " + std::to_string(quarter);
    run(pairs, options, block + "/4", quarter / 4.0);
  }
  if (options.ablate) {
    for (const FeatureInfo& feature : features()) {
      QualityOptions reduced = options;
      reduced.align.score.weights[feature.name] = 0;
      run(pairs, reduced, feature.name);
    }
  }
  return 0;
}

}  // namespace
}  // namespace sejajar::bench

int main(int count, char** values) {
  return sejajar::bench::run_tool("quality", sejajar::bench::main_of, count, values);
}
