// The links of OPUS, which are kept apart from the texts and name sentences by their ids:
// `xtargets="s1 s2;s1"`.

#include <sejajar/error.h>

#include <ostream>
#include <sstream>
#include <unordered_map>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/refuse_losses.h"
#include "ground/markup/escape.h"
#include "ground/markup/reader.h"
#include "ground/markup/writer.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"

namespace sejajar::bitext {

namespace {

/// "s1 s2" for the indices 0 and 1.
std::string names_of(std::span<const std::uint32_t> indices) {
  return text::joined(indices, " ", [](std::uint32_t index) {
    return "s" + std::to_string(std::uint64_t{index} + 1);
  });
}

/// The indices of `names` such as "s1 s2" or "1 2"; nothing unless all are numbers from 1.
std::optional<std::vector<std::uint32_t>> indices_of(std::string_view names) {
  std::string numbers;
  for (std::size_t k = 0; k < names.size(); ++k) {
    const bool first = k == 0 || names[k - 1] == ' ';
    if (names[k] != 's' || !first) numbers += names[k];
  }
  auto indices = parse_index_list(numbers);
  if (!indices) return std::nullopt;
  for (std::uint32_t& index : *indices) {
    if (index-- == 0) return std::nullopt;
  }
  return indices;
}

/// Maps the sentence names of one side to indices, by its document if that is known.
class SentenceNames {
 public:
  explicit SentenceNames(const std::vector<std::string>& names) {
    for (std::size_t k = 0; k < names.size(); ++k)
      indices_.emplace(names[k], static_cast<std::uint32_t>(k));
  }

  /// The indices of `list`, names separated by blanks; nothing if one is unknown.
  std::optional<std::vector<std::uint32_t>> indices(std::string_view list) const {
    if (indices_.empty()) return indices_of(list);
    std::vector<std::uint32_t> indices;
    std::istringstream names{std::string(list)};
    for (std::string name; names >> name;) {
      const auto found = indices_.find(name);
      if (found == indices_.end()) return std::nullopt;
      indices.push_back(found->second);
    }
    return indices;
  }

  bool known() const { return !indices_.empty(); }

 private:
  std::unordered_map<std::string, std::uint32_t> indices_;
};

BitextUnit unit_of(const markup::Reader& xml, const markup::Event& link,
                   const SentenceNames& sources, const SentenceNames& targets) {
  const std::string names = link.attribute("xtargets");
  const std::size_t between = names.find(';');
  const auto source = sources.indices(std::string_view(names).substr(0, between));
  const auto target = between == names.npos
                          ? std::nullopt
                          : targets.indices(std::string_view(names).substr(between + 1));
  if (!source || !target) {
    xml.refuse(
        "xtargets '" + names +
        (sources.known() || targets.known()
             ? "' names a sentence that is not in the documents; expected the ids in them"
             : "' does not name sentences by number; expected, for example, 's1 s2;s1', or the "
               "documents: `sejajar convert` with --source and --target"));
  }
  const auto certainty = text::parse_number(link.attribute("certainty"));
  return {{{}, *source, {}}, {{}, *target, {}}, as_posterior(certainty)};
}

}  // namespace

WriteReport write_xces(std::ostream& out, const BitextView& bitext, const WriteOptions&) {
  WriteReport report;
  markup::Writer xml(out);
  xml.indent();
  xml.open("cesAlign", {{"version", "1.0"}});
  xml.open("linkGrp",
           {{"targType", "s"},
            {"fromDoc", markup::legal_segment(bitext.source.id, report.replaced_characters)},
            {"toDoc", markup::legal_segment(bitext.target.id, report.replaced_characters)}});
  std::size_t number = 0;
  for (const UnitView& unit : bitext.units) {
    markup::Attributes attributes = {
        {"id", "SL" + std::to_string(++number)},
        {"xtargets", names_of(unit.source.indices) + ";" + names_of(unit.target.indices)}};
    if (unit.posterior) attributes.emplace_back("certainty", number_cell(unit.posterior));
    xml.open("link", attributes);
    xml.close();
  }
  xml.finish();
  return report;
}

Bitext read_xces(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  const SentenceNames sources(from.source_names);
  const SentenceNames targets(from.target_names);
  markup::Reader xml(in, from.name, refuse_losses(from.name));
  std::size_t groups = 0;
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name == "linkGrp") {
      if (++groups > 1) xml.refuse("a second linkGrp; expected the links of one document pair");
      bitext.source.id = event->attribute("fromDoc");
      bitext.target.id = event->attribute("toDoc");
    } else if (event->name == "link") {
      bitext.units.push_back(unit_of(xml, *event, sources, targets));
    }
  }
  bitext.replaced = xml.replaced();
  return bitext;
}

bool is_xces(std::string_view head) {
  return markup::first_element(head) == "cesAlign";
}

}  // namespace sejajar::bitext
