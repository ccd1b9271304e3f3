#include <sejajar/error.h>
#include <sejajar/evaluate.h>

#include <algorithm>
#include <filesystem>
#include <variant>

#include "exchange/bitext/formats.h"
#include "exchange/bitext/version_gold.h"
#include "exchange/report/json_view.h"
#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "ground/files/place.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"
#include "program/cli/command.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

constexpr int kScoreDecimals = 4;

struct EvaluateOptions {
  std::vector<std::string> gold;
  std::string output = "-";
  bool json = false;
};

void add_flags(FlagTable& flags, EvaluateOptions& options) {
  add_output(flags, options.output);
  flags.files("gold", "GOLD...", "gold files, in the order of the hypotheses", options.gold)
      .common();
  flags.toggle("json", "write a JSON object instead of a table", options.json).common();
}

/// Gold files and their hypotheses, in the same order.
struct Files {
  std::vector<std::string> gold;
  std::vector<std::string> hypotheses;
};

/// --gold takes all files up to the next flag, including hypotheses that follow: then the first
/// half is gold.
Files files_of(const Invocation& invocation, const EvaluateOptions& options) {
  Files files = {options.gold, invocation.files};
  if (files.hypotheses.empty() && files.gold.size() % 2 == 0) {
    const auto middle = files.gold.begin() + static_cast<std::ptrdiff_t>(files.gold.size() / 2);
    files.hypotheses.assign(middle, files.gold.end());
    files.gold.erase(middle, files.gold.end());
  }
  const bool pairs_of_one = files.gold.size() > 1 && files.hypotheses.size() == 1;
  if (!pairs_of_one && (files.gold.empty() || files.gold.size() != files.hypotheses.size())) {
    throw Error(ErrorKind::kUsage,
                std::to_string(files.gold.size()) + " gold files and " +
                    std::to_string(files.hypotheses.size()) +
                    " hypotheses; expected the same number: --gold GOLD... -- HYPOTHESIS...");
  }
  return files;
}

std::vector<BitextUnit> read_file(BeadSource from) {
  files::InputFile in(from.name);
  from.name = in.name();
  return read_beads(in, from);
}

/// One past the largest index, which is the number of sentences that the gold knows.
std::uint32_t end_of(const std::vector<BitextUnit>& beads, BitextSide BitextUnit::*side) {
  std::uint32_t end = 0;
  for (const BitextUnit& bead : beads) {
    for (const std::uint32_t i : (bead.*side).indices) end = std::max(end, i + 1);
  }
  return end;
}

/// A line of the table. In a row of means, the counts are sums, so precision does not follow from
/// them.
struct Row {
  Row(const std::string& measure, const Counts& all)
      : name(measure),
        precision(all.precision()),
        recall(all.recall()),
        f1(all.f1()),
        counts(all) {}

  std::string name;
  double precision;
  double recall;
  double f1;
  Counts counts;
};

std::vector<Row> rows_of(const Evaluation& evaluation) {
  std::vector<Row> rows;
  for (const auto& [name, counts] : measures(evaluation)) rows.emplace_back(name, counts);
  return rows;
}

/// The units, unless their gold is not known, the mean of all pairs, and each pair.
std::vector<Row> rows_of(const VersionEvaluation& evaluation, bool units = true) {
  std::vector<Row> pairs;
  Row mean("pairs", {});
  const auto share = 1 / static_cast<double>(std::max<std::size_t>(evaluation.pairs.size(), 1));
  for (const auto& [tags, counts] : evaluation.pairs) {
    const Row& pair = pairs.emplace_back(tags.first + "-" + tags.second, counts);
    mean.precision += share * pair.precision;
    mean.recall += share * pair.recall;
    mean.counts += counts;
  }
  mean.f1 = evaluation.mean_f1();
  std::vector<Row> rows;
  if (units) rows.emplace_back("units", evaluation.units);
  rows.push_back(mean);
  rows.insert(rows.end(), pairs.begin(), pairs.end());
  return rows;
}

std::string table_of(const std::vector<Row>& rows) {
  std::string table =
      "measure\tprecision\trecall\tf1\tright_hypothesis\thypothesis\tright_gold\tgold\n";
  for (const Row& row : rows) {
    table += row.name;
    for (const double value : {row.precision, row.recall, row.f1}) {
      table += '\t' + text::format_fixed(value, kScoreDecimals);
    }
    for (const std::uint64_t count : {row.counts.right_hypothesis, row.counts.hypothesis,
                                      row.counts.right_gold, row.counts.gold}) {
      table += '\t' + std::to_string(count);
    }
    table += '\n';
  }
  return table;
}

/// One line: the number of documents and, by measure, counts, precision, recall and F1.
std::string evaluation_json(const std::vector<Row>& rows, std::size_t documents) {
  using markup::Json;
  Json::Members all;
  for (const Row& row : rows) {
    all.emplace_back(row.name, Json::Members{{"precision", report::rounded(row.precision)},
                                             {"recall", report::rounded(row.recall)},
                                             {"f1", report::rounded(row.f1)},
                                             {"right_hypothesis", row.counts.right_hypothesis},
                                             {"hypothesis", row.counts.hypothesis},
                                             {"right_gold", row.counts.right_gold},
                                             {"gold", row.counts.gold}});
  }
  const Json::Members members = {{"documents", documents}, {"measures", all}};
  return Json(members).text() + "\n";
}

/// Gold units of all versions, or of a pair.
using Gold = std::variant<VersionTable, std::vector<BitextUnit>>;

/// Opens the file once, as it may be a pipe.
Gold read_gold(const std::string& path) {
  files::InputFile in(path);
  const std::string_view head = text::without_byte_order_mark(in.head());
  if (bitext::is_version_gold(head)) return bitext::read_version_gold(in, in.name());
  const BeadSource from = {in.name(), "", {}, {}};
  if (bitext::is_tsv_versions(head) || bitext::is_jsonl_versions(head)) {
    return read_versions(in, from);
  }
  return read_beads(in, from);
}

Evaluation evaluation_of(const std::vector<BitextUnit>& gold, const std::string& hypothesis_file) {
  const auto hypothesis = read_file(
      {hypothesis_file, "", end_of(gold, &BitextUnit::source), end_of(gold, &BitextUnit::target)});
  return evaluate(gold, hypothesis);
}

/// The sentences of the units in `table`, of the versions called `tags`.
std::vector<UnitSentences> sentences_of(const VersionTable& table, const std::string& name,
                                        const std::vector<std::string>& tags) {
  bitext::check_sentences_once(table, name);
  std::vector<std::size_t> columns;
  for (const std::string& tag : tags) {
    const auto found =
        std::find_if(table.versions.begin(), table.versions.end(),
                     [&](const BitextDocument& version) { return version.language == tag; });
    if (found == table.versions.end()) {
      files::fail(ErrorKind::kInput, name, "no version " + tag,
                  "the versions of the gold: " + text::joined(tags, ", "));
    }
    columns.push_back(static_cast<std::size_t>(found - table.versions.begin()));
  }
  std::vector<UnitSentences> units;
  for (const VersionRow& row : table.rows) {
    UnitSentences& unit = units.emplace_back();
    for (const std::size_t column : columns) unit.push_back(row.cells[column].indices);
  }
  return units;
}

VersionEvaluation evaluation_of(const VersionTable& gold, const std::string& gold_file,
                                const std::string& hypothesis_file) {
  std::vector<std::string> tags;
  for (const BitextDocument& version : gold.versions) tags.push_back(version.language);
  files::InputFile in(hypothesis_file);
  const VersionTable hypothesis = read_versions(in, {in.name(), "", {}, {}});
  // One after the other: the order of arguments is the compiler's choice, that of messages ours.
  const auto expected = sentences_of(gold, gold_file, tags);
  return evaluate_versions(tags, expected, sentences_of(hypothesis, in.name(), tags));
}

/// The two versions of `table` that the name of the gold file `path` has, such as doc.en-id.gold.
/// Throws Error{usage} if there is not one such pair.
std::vector<std::string> pair_in_name(const std::string& path, const VersionTable& table) {
  const std::string name = "." + std::filesystem::path(path).filename().string() + ".";
  std::vector<std::vector<std::string>> found;
  for (const BitextDocument& a : table.versions) {
    for (const BitextDocument& b : table.versions) {
      if (name.find("." + a.language + "-" + b.language + ".") != std::string::npos)
        found.push_back({a.language, b.language});
    }
  }
  if (found.size() != 1) {
    files::fail(ErrorKind::kUsage, path, "gold of a pair whose name does not say which",
                "a name such as doc.en-id.gold, with two of " +
                    text::joined(table.versions, ", ", &BitextDocument::language));
  }
  return found.front();
}

/// The agreement of one file of units with golds of several of its pairs.
VersionEvaluation evaluation_of(const Files& files) {
  const std::string& name = files.hypotheses.front();
  files::InputFile in(name);
  const VersionTable table = read_versions(in, {in.name(), "", {}, {}});
  VersionEvaluation evaluation;
  for (const std::string& path : files.gold) {
    const std::vector<std::string> tags = pair_in_name(path, table);
    std::vector<UnitSentences> gold;
    for (const BitextUnit& bead : read_file({path, "", {}, {}}))
      gold.push_back({bead.source.indices, bead.target.indices});
    evaluation += evaluate_versions(tags, gold, sentences_of(table, in.name(), tags));
  }
  return evaluation;
}

std::vector<Row> compared(const Files& files) {
  if (files.gold.size() > files.hypotheses.size()) return rows_of(evaluation_of(files), false);
  std::optional<Evaluation> pairs;
  std::optional<VersionEvaluation> versions;
  for (std::size_t k = 0; k < files.gold.size(); ++k) {
    const Gold gold = read_gold(files.gold[k]);
    if (const auto* const table = std::get_if<VersionTable>(&gold)) {
      versions = versions.value_or(VersionEvaluation());
      *versions += evaluation_of(*table, files.gold[k], files.hypotheses[k]);
    } else {
      pairs = pairs.value_or(Evaluation());
      *pairs += evaluation_of(std::get<std::vector<BitextUnit>>(gold), files.hypotheses[k]);
    }
    if (!versions || !pairs) continue;
    files::fail(ErrorKind::kUsage, files.gold[k],
                "gold of all versions together with gold of a pair", "one kind of gold");
  }
  return versions ? rows_of(*versions) : rows_of(*pairs);
}

int run(const Invocation& invocation, const EvaluateOptions& options) {
  const Files files = files_of(invocation, options);
  const std::vector<Row> rows = compared(files);
  files::write_output(options.output, options.json ? evaluation_json(rows, files.hypotheses.size())
                                                   : table_of(rows));
  return kDone;
}

}  // namespace

Command evaluate_command() {
  return {
      "evaluate",
      "Convert and check",
      "--gold GOLD... HYPOTHESIS...",
      {0, kAnyNumber},
      "Compares alignments with gold alignments: precision, recall and F1. Formats are detected. "
      "Gold of more than two versions is a table of sentence indices under language tags, or a TSV "
      "file of units; the rows are then the units, the mean of all pairs and each pair. Or one "
      "file of units is compared with gold of several of its pairs, whose file names have the "
      "languages, such as doc.en-id.gold.",
      {{"sejajar evaluate --gold gold.vecalign a.vecalign", "scores one alignment"},
       {"sejajar evaluate --gold gold/*.vecalign -- out/*.vecalign",
        "adds up the scores of several documents"},
       {"sejajar evaluate --gold article.gold article.tsv", "scores the units of all versions"},
       {"sejajar evaluate --gold doc.en-id.gold doc.en-fr.gold -- doc.tsv",
        "scores two pairs of the versions"}},
      with_options<EvaluateOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
