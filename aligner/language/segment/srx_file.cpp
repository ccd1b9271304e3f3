// Reads SRX with libxml2 into a tree, which is small, and walks it. No network, no entities: a
// file that declares any is refused, so that nothing can grow.

#include "language/segment/srx_file.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <sejajar/error.h>

#include <array>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>

namespace sejajar::segment {

namespace {

constexpr std::size_t kLargestFile = std::size_t{8} << 20;
constexpr std::array<std::string_view, 2> kNamespaces = {"http://www.lisa.org/srx20",
                                                         "http://www.lisa.org/srx10"};
constexpr std::string_view kOkapiNamespace = "http://okapi.sf.net/srx-extensions";

using Context = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;
using Tree = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

[[noreturn]] void refuse(const std::string& path, long line, const std::string& message) {
  throw Error(ErrorKind::kInput, path + ":" + std::to_string(line) + ": " + message);
}

Tree parse_xml(std::string_view bytes, const std::string& path) {
  if (bytes.size() > kLargestFile) {
    throw Error(ErrorKind::kInput, path + ": over 8 MiB; expected a file of SRX rules");
  }
  const Context context(xmlNewParserCtxt(), xmlFreeParserCtxt);
  Tree tree(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                              nullptr,
                              XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOERROR |
                                  XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES),
            xmlFreeDoc);
  if (!tree) {
    const xmlError* const error = xmlCtxtGetLastError(context.get());
    std::string what = error == nullptr || error->message == nullptr ? "no XML" : error->message;
    what.erase(what.find_last_not_of(" \n") + 1);
    refuse(path, error == nullptr ? 1 : std::max(error->line, 1),
           what + "; expected a file of SRX rules, in XML");
  }
  if (tree->intSubset != nullptr && tree->intSubset->entities != nullptr) {
    refuse(path, 1, "entities are declared; expected none");
  }
  return tree;
}

/// Walks the tree and collects what it finds.
class Reader {
 public:
  explicit Reader(SrxFile& file) : file_(file) {}

  void read_root(const xmlNode* root) {
    if (!is(root, "srx")) fail(root, "the first element is no srx; expected a file of SRX rules");
    const std::string version = attribute(root, "version").value_or("2.0");
    if (version != "2.0" && version != "1.0") {
      fail(root, "SRX of version '" + version + "'; expected 2.0");
    }
    read_children(root);
    if (file_.maps.empty()) fail(root, "no languagemap; expected one or more in maprules");
  }

 private:
  [[noreturn]] void fail(const xmlNode* node, const std::string& message) const {
    refuse(file_.path, line_of(node), message);
  }

  static long line_of(const xmlNode* node) { return std::max(xmlGetLineNo(node), 1L); }

  /// Whether `node` is the element `name` of SRX.
  static bool is(const xmlNode* node, std::string_view name) {
    if (node == nullptr || node->type != XML_ELEMENT_NODE || view_of(node->name) != name) {
      return false;
    }
    return node->ns == nullptr || view_of(node->ns->href) == kNamespaces[0] ||
           view_of(node->ns->href) == kNamespaces[1];
  }

  std::optional<std::string> attribute(const xmlNode* node, std::string_view name,
                                       std::string_view space = "") const {
    for (const xmlAttr* at = node->properties; at != nullptr; at = at->next) {
      const std::string_view own = at->ns == nullptr ? "" : view_of(at->ns->href);
      if (view_of(at->name) == name && own == space) return text_below(at->children);
    }
    return std::nullopt;
  }

  std::string needed(const xmlNode* node, const std::string& name) const {
    const auto value = attribute(node, name);
    if (!value) fail(node, "no attribute " + name + "; expected one");
    return *value;
  }

  bool yes_or_no(const xmlNode* node, const std::string& name, bool otherwise) const {
    const auto value = attribute(node, name);
    if (value && *value != "yes" && *value != "no") {
      fail(node, name + " is '" + *value + "'; expected yes or no");
    }
    return value ? *value == "yes" : otherwise;
  }

  /// The text of `first` and its siblings; comments are passed over.
  std::string text_below(const xmlNode* first) const {
    std::string text;
    for (const xmlNode* node = first; node != nullptr; node = node->next) {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        text += view_of(node->content);
      } else if (node->type == XML_ENTITY_REF_NODE || node->type == XML_ELEMENT_NODE) {
        fail(node, "'" + std::string(view_of(node->name)) + "' inside text; expected text alone");
      }
    }
    return text;
  }

  void read_children(const xmlNode* parent) {
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (is(node, "header")) {
        file_.cascade = yes_or_no(node, "cascade", true);
      } else if (is(node, "languagerule")) {
        read_rules(node);
      } else if (is(node, "languagemap")) {
        file_.maps.push_back({needed(node, "languagepattern"), needed(node, "languagerulename"),
                              static_cast<std::size_t>(line_of(node))});
      } else if (is(node, "body") || is(node, "languagerules") || is(node, "maprules") ||
                 is(node, "maprule")) {
        read_children(node);
      }
    }
  }

  void read_rules(const xmlNode* parent) {
    const auto [entry, fresh] = file_.rules.try_emplace(needed(parent, "languagerulename"));
    if (!fresh) fail(parent, "a second languagerule '" + entry->first + "'; expected one");
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (!is(node, "rule") || attribute(node, "active", kOkapiNamespace) == "no") continue;
      SrxRule rule;
      rule.breaks = yes_or_no(node, "break", true);
      rule.line = static_cast<std::size_t>(line_of(node));
      for (const xmlNode* part = node->children; part != nullptr; part = part->next) {
        if (is(part, "beforebreak")) rule.before = text_below(part->children);
        if (is(part, "afterbreak")) rule.after = text_below(part->children);
      }
      entry->second.push_back(std::move(rule));
    }
  }

  SrxFile& file_;
};

}  // namespace

SrxFile parse_srx(std::string_view bytes, const std::string& path) {
  const Tree tree = parse_xml(bytes, path);
  SrxFile file;
  file.path = path;
  Reader(file).read_root(xmlDocGetRootElement(tree.get()));
  return file;
}

SrxFile read_srx(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(kLargestFile + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad() || !in.eof()) {
    throw Error(ErrorKind::kInput, path +
                                       ": cannot be read, or over 8 MiB; expected a file of SRX "
                                       "rules");
  }
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return parse_srx(bytes, path);
}

}  // namespace sejajar::segment
