// Keyword arguments become options: a row per name.

#include "settings.h"

#include <nanobind/stl/map.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <omp.h>
#include <sejajar/error.h>

#include <string>
#include <string_view>
#include <vector>

#include "ground/tables/choices.h"
#include "ground/text/joined.h"
#include "program/find/choices.h"

namespace sejajar::python {
namespace {

namespace nb = nanobind;

/// The name of an option and what its value sets.
template <class Target>
struct Row {
  std::string_view name;
  void (*set)(Target& target, nb::handle value);
};

template <class Value>
Value value_of(nb::handle value) {
  return nb::cast<Value>(value);
}

/// The enumerator called `value`. Throws Error{usage} that lists the names.
template <class Enum>
Enum choice_of(nb::handle value) {
  const auto name = nb::cast<std::string>(value);
  for (const auto& choice : tables::kChoices<Enum>) {
    if (choice.name == name) return choice.value;
  }
  throw Error(ErrorKind::kUsage,
              "unknown value '" + name + "'; expected one of " +
                  text::joined(tables::kChoices<Enum>, ", ",
                               [](const auto& choice) { return std::string(choice.name); }));
}

const std::vector<Row<Options>> kOptions = {
    {"paragraphs",
     [](Options& o, nb::handle v) { o.read.paragraphs = choice_of<ParagraphEnd>(v); }},
    {"on_bad_utf8", [](Options& o, nb::handle v) { o.read.on_bad_utf8 = choice_of<BadUtf8>(v); }},
    {"input_format",
     [](Options& o, nb::handle v) { o.read.input_format = value_of<std::string>(v); }},
    {"encoding", [](Options& o, nb::handle v) { o.read.encoding = value_of<std::string>(v); }},
    {"max_size", [](Options& o, nb::handle v) { o.read.max_size = value_of<std::uint32_t>(v); }},
    {"splitter", [](Options& o, nb::handle v) { o.split.splitter = value_of<std::string>(v); }},
    {"presegmented",
     [](Options& o, nb::handle v) {
       if (value_of<bool>(v)) o.split.splitter = "line";
     }},
    {"srx",
     [](Options& o, nb::handle v) {
       o.split.splitter = "srx";
       o.split.srx = value_of<std::string>(v);
     }},
    {"method", [](Options& o, nb::handle v) { o.score.method = choice_of<Method>(v); }},
    {"weights", [](Options& o,
                   nb::handle v) { o.score.weights = value_of<std::map<std::string, double>>(v); }},
    {"radius", [](Options& o, nb::handle v) { o.search.radius = value_of<std::uint32_t>(v); }},
    {"margin", [](Options& o, nb::handle v) { o.search.margin = value_of<std::uint32_t>(v); }},
    {"exhaustive", [](Options& o, nb::handle v) { o.search.exhaustive = value_of<bool>(v); }},
    {"learn", [](Options& o, nb::handle v) { o.learn.from = choice_of<LearnFrom>(v); }},
    {"passes", [](Options& o, nb::handle v) { o.learn.passes = value_of<std::uint32_t>(v); }},
    {"threads", [](Options& o, nb::handle v) { o.threads = value_of<std::uint32_t>(v); }},
};

const std::vector<Row<VersionOptions>> kVersionOptions = {
    {"pivot", [](VersionOptions& o, nb::handle v) { o.pivot = value_of<std::uint32_t>(v); }},
    {"rounds", [](VersionOptions& o, nb::handle v) { o.rounds = value_of<std::uint32_t>(v); }},
    {"neighbours",
     [](VersionOptions& o, nb::handle v) { o.neighbours = value_of<std::uint32_t>(v); }},
    {"all_pairs", [](VersionOptions& o, nb::handle v) { o.all_pairs = value_of<bool>(v); }},
    {"pivot_units", [](VersionOptions& o, nb::handle v) { o.pivot_units = value_of<bool>(v); }},
};

const std::vector<Row<FindOptions>> kFindOptions = {
    {"least_probability",
     [](FindOptions& o, nb::handle v) { o.least_probability = value_of<double>(v); }},
    {"duplicates", [](FindOptions& o, nb::handle v) { o.duplicates = choice_of<Duplicates>(v); }},
    {"candidates", [](FindOptions& o, nb::handle v) { o.candidates = value_of<std::uint32_t>(v); }},
};

const std::vector<Row<FilterOptions>> kFilterOptions = {
    {"min_posterior",
     [](FilterOptions& o, nb::handle v) { o.min_posterior = value_of<std::optional<double>>(v); }},
    {"max_length_ratio",
     [](FilterOptions& o, nb::handle v) {
       o.max_length_ratio = value_of<std::optional<double>>(v);
     }},
    {"drop_identical",
     [](FilterOptions& o, nb::handle v) { o.drop_identical = value_of<bool>(v); }},
    {"drop_wrong_language",
     [](FilterOptions& o, nb::handle v) { o.drop_wrong_language = value_of<bool>(v); }},
    {"deduplicate", [](FilterOptions& o, nb::handle v) { o.deduplicate = value_of<bool>(v); }},
    {"precision",
     [](FilterOptions& o, nb::handle v) { o.precision = value_of<std::optional<double>>(v); }},
};

const std::vector<Row<WriteOptions>> kWriteOptions = {
    {"format", [](WriteOptions& o, nb::handle v) { o.format = value_of<std::string>(v); }},
    {"nulls", [](WriteOptions& o, nb::handle v) { o.nulls = choice_of<Nulls>(v); }},
    {"min_versions",
     [](WriteOptions& o, nb::handle v) {
       o.min_versions = value_of<std::optional<std::uint32_t>>(v);
     }},
    {"nfc", [](WriteOptions& o, nb::handle v) { o.nfc = value_of<bool>(v); }},
    {"creation_time",
     [](WriteOptions& o, nb::handle v) { o.creation_time = value_of<std::int64_t>(v); }},
};

/// Sets the option `name`; returns false if `rows` have none.
template <class Target>
bool set(const std::vector<Row<Target>>& rows, Target& target, const std::string& name,
         nb::handle value) {
  for (const Row<Target>& row : rows) {
    if (row.name != name) continue;
    try {
      row.set(target, value);
    } catch (const nb::cast_error&) {
      throw nb::type_error((name + ": unsuitable type or value").c_str());
    } catch (const Error& error) {
      throw Error(error.kind(), name + ": " + error.what());
    }
    return true;
  }
  return false;
}

[[noreturn]] void refuse(const std::string& name) {
  throw nb::type_error(("unexpected keyword argument '" + name + "'").c_str());
}

/// Checks `options`. The splitter for lines needs the lines as they are.
void settle(Options& options) {
  ParagraphEnd& paragraphs = options.read.paragraphs;
  if (options.split.splitter == "line" && paragraphs == ParagraphEnd::kAuto) {
    paragraphs = ParagraphEnd::kLine;
  }
  validate(options);
}

}  // namespace

Options options_of(const nb::dict& given) {
  Options options;
  for (const auto& [key, value] : given) {
    const auto name = nb::cast<std::string>(key);
    if (!set(kOptions, options, name, value)) refuse(name);
  }
  settle(options);
  return options;
}

VersionOptions version_options_of(const nb::dict& given) {
  VersionOptions options;
  for (const auto& [key, value] : given) {
    const auto name = nb::cast<std::string>(key);
    if (!set(kVersionOptions, options, name, value) && !set(kOptions, options.pairs, name, value)) {
      refuse(name);
    }
  }
  settle(options.pairs);
  return options;
}

FindOptions find_options_of(const nb::dict& given) {
  FindOptions options;
  for (const auto& [key, value] : given) {
    const auto name = nb::cast<std::string>(key);
    if (!set(kFindOptions, options, name, value) && !set(kOptions, options.pairs, name, value)) {
      refuse(name);
    }
  }
  settle(options.pairs);
  return options;
}

WriteOptions write_options_of(const nb::dict& given) {
  WriteOptions options = {.format = ""};
  for (const auto& [key, value] : given) {
    const auto name = nb::cast<std::string>(key);
    if (!set(kWriteOptions, options, name, value) &&
        !set(kFilterOptions, options.filter, name, value)) {
      refuse(name);
    }
  }
  return options;
}

FilterOptions filter_options_of(const nb::dict& given) {
  FilterOptions options;
  for (const auto& [key, value] : given) {
    const auto name = nb::cast<std::string>(key);
    if (!set(kFilterOptions, options, name, value)) refuse(name);
  }
  return options;
}

ThreadCount::ThreadCount(std::uint32_t threads) : before_(omp_get_max_threads()) {
  if (threads > 0) omp_set_num_threads(static_cast<int>(threads));
}

ThreadCount::~ThreadCount() {
  omp_set_num_threads(before_);
}

}  // namespace sejajar::python
