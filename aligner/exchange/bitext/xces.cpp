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

/// A link as the file has it.
struct Link {
  std::string names;
  std::string certainty;
  std::size_t line = 0;
};

BitextUnit unit_of(const Link& link, const std::string& file, const SentenceNames& sources,
                   const SentenceNames& targets) {
  const std::string& names = link.names;
  const std::size_t between = names.find(';');
  const auto source = sources.indices(std::string_view(names).substr(0, between));
  const auto target = between == names.npos
                          ? std::nullopt
                          : targets.indices(std::string_view(names).substr(between + 1));
  if (!source || !target) {
    const bool known = sources.known() || targets.known();
    files::Place{file, link.line}.fail(
        "xtargets '" + names +
            (known ? "' names a sentence that is not in the documents"
                   : "' does not name sentences by number"),
        known ? "the ids in them"
              : "for example, 's1 s2;s1', or the documents: `sejajar convert` with --source and "
                "--target");
  }
  const auto certainty = text::parse_number(link.certainty);
  return {{{}, *source, {}}, {{}, *target, {}}, as_posterior(certainty)};
}

/// Whether the document that a group calls `name` is the file `path`: the one ends in the other,
/// compressed or not.
bool is_document(std::string_view name, std::string_view path) {
  for (std::string_view* const text : {&name, &path}) {
    if (text->ends_with(".gz")) text->remove_suffix(3);
  }
  if (name.empty() || !path.ends_with(name)) return false;
  return path.size() == name.size() || path[path.size() - name.size() - 1] == '/';
}

/// Finds the links of one document pair: of the one that the caller names, or of the only one.
class LinkGroups {
 public:
  LinkGroups(std::istream& in, const BeadSource& from)
      : from_(from), xml_(in, from.name, refuse_losses(from.name)) {}

  /// Sets the documents of `bitext` and returns the links.
  std::vector<Link> read(Bitext& bitext) {
    std::vector<Link> links;
    while (const markup::Event* const event = xml_.next_open()) {
      if (event->name == "linkGrp" && begin_group(*event)) {
        links.clear();
        bitext.source.id = event->attribute("fromDoc");
        bitext.target.id = event->attribute("toDoc");
      } else if (event->name == "linkGrp") {
        xml_.skip();
      } else if (event->name == "link") {
        links.push_back({event->attribute("xtargets"), event->attribute("certainty"), xml_.line()});
      }
    }
    if (groups_ > 1 && !only_) {
      files::fail(ErrorKind::kInput, from_.name,
                  std::to_string(groups_) + " document pairs, none of them " + from_.source_id +
                      " and " + from_.target_id,
                  "--source and --target with the paths of a pair in it");
    }
    if (groups_ > 1) {
      bitext.notes.push_back("other document pairs, left out: " + std::to_string(groups_ - 1));
    }
    bitext.replaced = xml_.replaced();
    return links;
  }

 private:
  /// Returns whether to take the links of `group`: it is the first, or fits the documents looked
  /// for better than those before.
  bool begin_group(const markup::Event& group) {
    ++groups_;
    const bool names = !from_.source_id.empty() && !from_.target_id.empty();
    if (groups_ > 1 && !names) {
      xml_.refuse(
          "a second linkGrp; expected the links of one document pair, or --source and --target");
    }
    const int fits = is_document(group.attribute("fromDoc"), from_.source_id) +
                     is_document(group.attribute("toDoc"), from_.target_id);
    if (fits == best_) only_ = false;
    if (fits <= best_) return groups_ == 1;
    best_ = fits;
    only_ = true;
    return true;
  }

  const BeadSource& from_;
  markup::Reader xml_;
  std::size_t groups_ = 0;
  int best_ = 0;       // documents of a group that are those looked for, 0 to 2
  bool only_ = false;  // whether one group alone has so many
};

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
  for (const Link& link : LinkGroups(in, from).read(bitext))
    bitext.units.push_back(unit_of(link, from.name, sources, targets));
  return bitext;
}

bool is_xces(std::string_view head) {
  return markup::first_element(head) == "cesAlign";
}

}  // namespace sejajar::bitext
