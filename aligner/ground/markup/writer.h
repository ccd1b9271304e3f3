#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

struct _xmlTextWriter;

namespace sejajar::markup {

using Attributes = std::vector<std::pair<const char*, std::string>>;

/// Writes XML to a stream, escaped. Texts and attribute values must be legal: see legal_xml().
/// Throws Error{output} if libxml2 reports a failure.
class Writer {
 public:
  explicit Writer(std::ostream& out);

  /// Writes the document type on one line. Comes before indent(), which would break that line.
  void doctype(const char* name, const char* system);

  /// From here on, begins each element on a line of its own.
  void indent();

  void open(const char* element, const Attributes& attributes = {});
  void close();

  /// Writes an element that holds only `text`.
  void leaf(const char* element, const std::string& text, const Attributes& attributes = {});

  /// Closes all open elements.
  void finish();

 private:
  struct Free {
    void operator()(_xmlTextWriter* writer) const;
  };

  std::unique_ptr<_xmlTextWriter, Free> writer_;
};

}  // namespace sejajar::markup
