#pragma once

#include <libxml/xmlwriter.h>

#include <memory>
#include <ostream>
#include <string>

namespace sejajar::io {

/// Writes XML elements to a stream, escaped. Texts must be legal: see legal_xml().
/// Throws Error{output} when libxml2 says that it could not.
class XmlWriter {
 public:
  explicit XmlWriter(std::ostream& out);

  /// Writes the document type on one line; what follows is indented, which would break that line.
  void doctype(const std::string& name, const std::string& system);

  /// Begins each element on a line of its own from here on.
  void indent();

  void open(const std::string& element);
  void close();
  void attribute(const std::string& name, const std::string& value);
  void text(const std::string& text);

  /// An element with nothing but text in it.
  void leaf(const std::string& element, const std::string& content);

  /// Closes whatever is open.
  void finish();

 private:
  struct Free {
    void operator()(xmlTextWriterPtr writer) const { xmlFreeTextWriter(writer); }
  };

  std::unique_ptr<xmlTextWriter, Free> writer_;
};

}  // namespace sejajar::io
