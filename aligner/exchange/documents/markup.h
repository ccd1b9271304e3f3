#pragma once

#include <sejajar/options.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::documents {

struct Attribute {
  std::string_view name;  ///< without prefix
  std::string_view value;
};

/// An element as it opens. The views last as long as the call that passes them.
struct Element {
  std::string_view name;   ///< without prefix; of HTML in lower case
  std::string_view space;  ///< its namespace; "" if it has none, as in HTML
  std::vector<Attribute> attributes;

  /// Returns the value of the attribute `wanted`, or nothing if the element has none of the name.
  std::optional<std::string_view> find(std::string_view wanted) const;
};

/// Is told of elements and text in the order of the document. Each open() has its close().
class MarkupHandler {
 public:
  virtual ~MarkupHandler() = default;
  virtual void open(const Element& element) = 0;
  virtual void close() = 0;                          ///< the element that was opened last
  virtual void add_text(std::string_view text) = 0;  ///< valid UTF-8; may come in pieces
};

/// What is parsed and within which limits; all of it outlives the parsing.
struct Markup {
  std::string_view bytes;
  const std::string& id;
  const ReadOptions& options;
  std::string_view encoding = "";  ///< charset of `bytes`; "" as they say themselves
};

/// Tells `handler` what the XML document holds. Nothing outside of it is read, and entities that it
/// declares itself are never expanded.
/// Throws Error{input} with its line if it is not well-formed or uses such an entity, and if it is
/// nested beyond the limit; and what `handler` throws.
void parse_xml(const Markup& markup, MarkupHandler& handler);

/// The same of an HTML page in UTF-8, which is never refused for its form.
void parse_html(const Markup& markup, MarkupHandler& handler);

/// Returns the name of the first element of `bytes`, without its prefix, if they begin like XML or
/// HTML: perhaps with a declaration, a document type and comments. "" if they do not.
/// `html` for a document type of HTML. UTF-16 is understood.
std::string first_element(std::string_view bytes);

}  // namespace sejajar::documents
