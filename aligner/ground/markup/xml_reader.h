#pragma once

#include <libxml/parser.h>

#include <deque>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ground/markup/xml_input.h"

namespace sejajar::io {

/// One thing that an XML file holds. Names are without prefixes, but for `xml:lang` and the like.
struct XmlEvent {
  struct Attribute {
    std::string name;
    std::string value;
  };
  enum class Kind { kOpen, kClose, kText, kEnd };

  Kind kind = Kind::kEnd;
  std::string name;   ///< of an element that opens or closes
  std::string space;  ///< namespace of that element, "" for none
  std::vector<Attribute> attributes;
  std::string text;
  std::size_t line = 0;  ///< from 1

  /// The value of the attribute `name`, nothing if there is none.
  std::optional<std::string> attribute(const std::string& wanted) const;
};

/// Reads an XML file part by part, in memory that does not grow with the file. It forgives what
/// XmlInput forgives, never opens another file and never expands an entity.
class XmlReader {
 public:
  /// `name` is that of the file, for messages; `report` is for faults that were mended.
  XmlReader(std::istream& in, std::string name, std::function<void(const XmlFault&)> report = {});

  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  /// Returns the next event; kEnd at the end and ever after. Throws Error{input} with the place if
  /// the file is not well-formed.
  XmlEvent next();

  /// Returns the text up to the end of the element that was opened last. Elements inside are left
  /// out, those in `dropped` with their text.
  std::string text_inside(const std::vector<std::string>& dropped = {});

  /// Throws Error{input} with the place of the event returned last.
  [[noreturn]] void refuse(const std::string& what) const;

  std::size_t line() const { return line_; }            ///< of the event returned last
  std::uint64_t replaced() const { return replaced_; }  ///< characters that are spaces now
  const XmlInput& input() const { return input_; }

 private:
  struct Free {
    void operator()(xmlParserCtxtPtr context) const {
      // Entity declarations make the parser begin a document even if nobody listens to them.
      xmlDocPtr document = context->myDoc;
      xmlFreeParserCtxt(context);
      xmlFreeDoc(document);
    }
  };
  friend struct XmlCallbacks;

  void feed();

  std::string name_;
  std::uint64_t replaced_ = 0;
  XmlInput input_;
  std::unique_ptr<xmlParserCtxt, Free> context_;
  std::deque<XmlEvent> events_;  // parsed, not returned yet
  std::size_t line_ = 1;
  std::size_t depth_ = 0;  // elements that are open in the part that was parsed
  std::string error_;      // what is not well-formed; "" if nothing
  std::size_t error_line_ = 0;
  bool finished_ = false;
};

}  // namespace sejajar::io
