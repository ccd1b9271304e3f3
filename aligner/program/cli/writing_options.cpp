// The flags of what goes out: formats, filters, reports, views.

#include "program/cli/writing_options.h"

#include <sejajar/bitext.h>
#include <sejajar/formats.h>

#include "exchange/report/side_by_side.h"

namespace sejajar::cli {
namespace {

/// The names of the formats that can be read.
std::vector<std::string> readable_formats() {
  std::vector<std::string> names;
  for (const FormatInfo& info : formats()) {
    if (info.readable) names.push_back(info.name);
  }
  return names;
}

}  // namespace

void bind_output(Binder& bind, Arguments& arguments) {
  bind.text({"output,o", "FILE", "where to write; - is standard output"}, arguments.output);
}

void bind_report(Binder& bind, Arguments& arguments) {
  bind.text({"report", "FILE", "write an HTML report of the alignment, too"}, arguments.report);
}

void bind_summary(Binder& bind, Arguments& arguments) {
  bind.toggle({"json", "",
               "say what was done as one JSON object on standard output; the alignments go to "
               "files"},
              arguments.json);
}

void bind_viewing(Binder& bind, Arguments& arguments) {
  ViewArguments& view = arguments.view;
  bind.text({"only", "WHAT",
             "low (posterior below 0.5), nulls (one side empty) or merged (more than "
             "one sentence on a side)",
             report::selections()},
            view.only);
  bind.count({"explain", "N", "all that is known of bead N, from 1; 0 for none"}, view.explain);
  bind.toggle({"stats", "", "figures of the pair, a name and a value a line"}, view.statistics);
  bind.toggle({"json", "", "all of it, or with --stats or --explain that, as a JSON object"},
              arguments.json);
  bind.text({"color",
             "WHEN",
             "auto (on a terminal, unless NO_COLOR is set), always, never",
             {"auto", "always", "never"}},
            view.color);
  bind.count({"width", "N", "columns; 0 is the terminal's, or 100"}, view.width);
}

void bind_format(Binder& bind, Arguments& arguments) {
  const auto names = names_of(formats());
  bind.text(
      {"format", "NAME",
       joined(names) + " (default: what the suffix of the output says, or " + names.front() + ")",
       names},
      arguments.write.format);
}

void bind_nulls(Binder& bind, Arguments& arguments) {
  bind.choice({"nulls", "ACTION", "beads with an empty side"}, arguments.write.nulls);
  bind.toggle({"keep-nulls", "", "the same as --nulls keep"}, arguments.keep_nulls);
}

/// The help of a filter is that of its row in the table.
void bind_filters(Binder& bind, Arguments& arguments) {
  FilterOptions& options = arguments.write.filter;
  const auto flag_of = [](const std::string& name) {
    for (const FilterInfo& info : filters()) {
      if (info.name == name) return Flag{name, "NUMBER", info.description};
    }
    return Flag{name, "NUMBER", ""};
  };
  bind.number(flag_of("min-posterior"), options.min_posterior);
  bind.number(flag_of("max-length-ratio"), options.max_length_ratio);
  bind.toggle(flag_of("drop-identical"), options.drop_identical);
  bind.toggle(flag_of("drop-wrong-language"), options.drop_wrong_language);
  bind.toggle(flag_of("deduplicate"), options.deduplicate);
}

void bind_nfc(Binder& bind, Arguments& arguments) {
  bind.toggle({"nfc", "", "write texts in Unicode normalization form C"}, arguments.write.nfc);
}

void bind_convert(Binder& bind, Arguments& arguments) {
  ConvertArguments& convert = arguments.convert;
  bind.text({"from", "NAME", "format of IN (default: what its suffix or its content says)",
             readable_formats()},
            convert.from);
  bind.text({"to", "NAME", "format of OUT (default: what its suffix says)", names_of(formats())},
            convert.to);
  bind.text(
      {"source", "FILE", "the source text, one sentence a line or of OPUS, if IN has only indices"},
      convert.source);
  bind.text(
      {"target", "FILE", "the target text, one sentence a line or of OPUS, if IN has only indices"},
      convert.target);
  bind.text({"decisions", "FILE", "what a reviewer decided in a report of IN, to be carried out"},
            convert.decisions);
  bind.text({"source-language", "TAG", "BCP-47 tag (default: what IN says, or else guessed)"},
            arguments.source_language);
  bind.text({"target-language", "TAG", "BCP-47 tag (default: what IN says, or else guessed)"},
            arguments.target_language);
}

}  // namespace sejajar::cli
