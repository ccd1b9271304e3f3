// The stand-off links of OPUS: sentences are named, not quoted, `xtargets="s1 s2;s1"`.

#include <sejajar/error.h>

#include <ostream>
#include <sstream>
#include <unordered_map>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/markup/xml.h"
#include "ground/markup/xml_reader.h"
#include "ground/markup/xml_writer.h"
#include "ground/text/number_format.h"

namespace sejajar::io {

Writer write_xces;
Reader read_xces;
Recognizer is_xces;

namespace {

/// "s1 s2" for the indices 0 and 1.
std::string names_of(const std::vector<std::uint32_t>& indices) {
  std::string names;
  for (const std::uint32_t index : indices) {
    names += (names.empty() ? "s" : " s") + std::to_string(std::uint64_t{index} + 1);
  }
  return names;
}

/// The indices of the sentences that `names` are, such as "s1 s2" or "1 2"; nothing if some name is
/// no number from 1.
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

/// The names of the sentences of one side, if its document is known, and their indices.
class SentenceNames {
 public:
  explicit SentenceNames(const std::vector<std::string>& names) {
    for (std::size_t k = 0; k < names.size(); ++k)
      places_.emplace(names[k], static_cast<std::uint32_t>(k));
  }

  /// The indices of `list`, names with blanks between them; nothing if one is not known.
  std::optional<std::vector<std::uint32_t>> indices(std::string_view list) const {
    if (places_.empty()) return indices_of(list);
    std::vector<std::uint32_t> indices;
    std::istringstream names{std::string(list)};
    for (std::string name; names >> name;) {
      const auto place = places_.find(name);
      if (place == places_.end()) return std::nullopt;
      indices.push_back(place->second);
    }
    return indices;
  }

  bool known() const { return !places_.empty(); }

 private:
  std::unordered_map<std::string, std::uint32_t> places_;
};

BitextUnit unit_of(const XmlEvent& link, const SentenceNames& sources, const SentenceNames& targets,
                   const XmlReader& xml) {
  const std::string names = link.attribute("xtargets").value_or("");
  const std::size_t between = names.find(';');
  const auto source = sources.indices(std::string_view(names).substr(0, between));
  const auto target = between == std::string::npos
                          ? std::nullopt
                          : targets.indices(std::string_view(names).substr(between + 1));
  if (!source || !target) {
    xml.refuse("xtargets '" + names +
               (sources.known() || targets.known()
                    ? "' names a sentence that the documents don't have; expected their names"
                    : "' names no sentences by number; expected such as 's1 s2;s1', or the "
                      "documents, as `sejajar convert` takes them by --source and --target"));
  }
  const auto certainty = text::parse_number(link.attribute("certainty").value_or(""));
  return {{{}, *source, {}}, {{}, *target, {}}, as_posterior(certainty)};
}

}  // namespace

WriteReport write_xces(std::ostream& out, const Bitext& bitext, const WriteOptions&) {
  WriteReport report;
  XmlWriter xml(out);
  xml.indent();
  xml.open("cesAlign");
  xml.attribute("version", "1.0");
  xml.open("linkGrp");
  xml.attribute("targType", "s");
  xml.attribute("fromDoc", xml_segment(bitext.source.id, report));
  xml.attribute("toDoc", xml_segment(bitext.target.id, report));
  std::size_t number = 0;
  for (const BitextUnit& unit : bitext.units) {
    xml.open("link");
    xml.attribute("id", "SL" + std::to_string(++number));
    xml.attribute("xtargets", names_of(unit.source.indices) + ";" + names_of(unit.target.indices));
    if (unit.posterior) xml.attribute("certainty", number_cell(unit.posterior));
    xml.close();
  }
  xml.finish();
  return report;
}

Bitext read_xces(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  bitext.source.language = from.source_language;
  bitext.target.language = from.target_language;
  const SentenceNames sources(from.source_names);
  const SentenceNames targets(from.target_names);
  XmlReader xml(in, from.name);
  std::size_t groups = 0;
  for (XmlEvent event = xml.next(); event.kind != XmlEvent::Kind::kEnd; event = xml.next()) {
    if (event.kind != XmlEvent::Kind::kOpen) continue;
    if (event.name == "linkGrp") {
      if (++groups > 1) xml.refuse("another linkGrp; expected the links of one document pair");
      bitext.source.id = event.attribute("fromDoc").value_or("");
      bitext.target.id = event.attribute("toDoc").value_or("");
    } else if (event.name == "link") {
      bitext.units.push_back(unit_of(event, sources, targets, xml));
    }
  }
  bitext.replaced = xml.replaced();
  return bitext;
}

bool is_xces(std::string_view head) {
  return head.starts_with('<') && head.find("<cesAlign") != std::string_view::npos;
}

}  // namespace sejajar::io
