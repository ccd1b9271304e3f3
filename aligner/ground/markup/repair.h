#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <string>

namespace sejajar::markup {

/// Bytes that are read and parsed at once.
inline constexpr std::size_t kBlock = std::size_t{64} << 10;

/// An error that makes XML parsers reject a file.
struct Fault {
  std::size_t line = 0;
  std::string check;    ///< bad-utf8, illegal-character, illegal-reference, stray-ampersand or
                        ///< entity
  std::string message;  ///< the offending text
};

/// A filter that makes the bytes of an XML file acceptable to a parser: UTF-16 becomes UTF-8;
/// forbidden characters, numeric references to them and invalid UTF-8 become spaces; an `&` that
/// begins no predefined or numeric reference becomes `&amp;`, so no entity is ever expanded. Empty
/// lines before the XML declaration move after it. Lines keep their numbers. Text in other
/// encodings than UTF-8 and UTF-16 is not decoded.
class Repair {
 public:
  /// `report` is called for each fault, in order; it may be empty.
  Repair(std::istream& in, std::function<void(const Fault&)> report);

  /// Returns the next part of the file, "" at its end.
  std::string next();

  /// Whether next() returns UTF-8, whatever the XML declaration says.
  bool is_utf8() const { return utf8_; }

  /// The encoding named in the XML declaration, in lower case; "" if none.
  const std::string& declared_encoding() const { return declared_; }

  /// Whether the beginning has characters beyond ASCII, and all of it is valid UTF-8.
  bool looks_like_utf8() const { return looks_like_utf8_; }

  bool is_utf16() const { return width_ == 2; }
  bool has_byte_order_mark() const { return mark_; }

 private:
  void detect_encoding();
  bool fill();
  void decode_utf16(std::string_view bytes);
  std::size_t repair_reference(std::size_t at, std::string& repaired);
  std::size_t repair_character(std::size_t at, std::string& repaired);
  std::size_t toggle_verbatim(std::size_t at, std::string& repaired);
  void fault(const char* check, std::string message);

  std::istream& in_;
  std::function<void(const Fault&)> report_;
  std::string raw_;           // undecoded bytes of UTF-16
  std::string text_;          // decoded, not repaired yet
  std::string verbatim_end_;  // closes the open comment, CDATA section or instruction; "" if none
  std::string declared_;
  std::size_t line_ = 1;
  int width_ = 1;  // bytes of a code unit
  bool big_endian_ = false;
  bool mark_ = false;
  bool utf8_ = true;
  bool looks_like_utf8_ = false;
  bool finished_ = false;  // `in_` is exhausted
  bool entities_ = false;  // the document declares some
};

/// Moves white space before the XML declaration of `text` to after it, where it does no harm;
/// returns whether there was any. Lines keep their numbers, except that of the declaration.
bool put_declaration_first(std::string& text);

}  // namespace sejajar::markup
