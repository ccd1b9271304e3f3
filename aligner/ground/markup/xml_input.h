#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <string>

namespace sejajar::io {

/// Something in an XML file that no parser would let pass.
struct XmlFault {
  std::size_t line = 0;
  std::string check;    ///< bad-utf8, illegal-character, illegal-reference or stray-ampersand
  std::string message;  ///< what stands there
};

/// The bytes of an XML file, made fit for a parser: UTF-16 becomes UTF-8; characters and numeric
/// references that XML does not allow, and bytes that are no UTF-8, become spaces; an `&` that
/// begins none of the five named references stands for itself, so that entities are never expanded.
/// Line ends stay where they are. Other encodings than these two pass as they are.
class XmlInput {
 public:
  /// `report` is called for each fault, in order; it may be empty.
  XmlInput(std::istream& in, std::function<void(const XmlFault&)> report);

  /// Returns the next part of the file, "" at its end.
  std::string next();

  /// Whether next() returns UTF-8, whatever the XML declaration says.
  bool is_utf8() const { return utf8_; }

  /// The encoding that the XML declaration names, in lower case; "" if none.
  const std::string& declared() const { return declared_; }

  /// Whether the bytes are UTF-16, and whether they begin with a byte order mark.
  bool is_utf16() const { return width_ == 2; }
  bool has_byte_order_mark() const { return mark_; }

 private:
  void look_at_start();
  bool fill();
  void decode_utf16(std::string_view bytes);
  std::size_t clean_reference(std::size_t at, std::string& clean);
  std::size_t clean_character(std::size_t at, std::string& clean);
  std::size_t skip_verbatim(std::size_t at, std::string& clean);
  std::size_t step(std::size_t at, std::string& clean);
  void fault(const char* check, std::string message);

  std::istream& in_;
  std::function<void(const XmlFault&)> report_;
  std::string raw_;   // bytes of UTF-16 that have not been decoded
  std::string text_;  // decoded, not clean yet
  std::string end_;   // what ends the comment, CDATA section or instruction that is open; "" none
  std::string declared_;
  std::size_t line_ = 1;
  int width_ = 1;  // bytes of a code unit
  bool big_endian_ = false;
  bool mark_ = false;
  bool utf8_ = true;
  bool finished_ = false;  // `in_` has nothing more
};

}  // namespace sejajar::io
