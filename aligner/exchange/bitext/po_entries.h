#pragma once

#include <istream>
#include <optional>
#include <string>

#include "ground/files/line_reader.h"

namespace sejajar::bitext {

/// A message and its translation; of a message with plural forms, one of them.
struct PoEntry {
  std::string source;
  std::string target;          ///< "" if it is not translated
  std::string posterior = {};  ///< of the comment `#. posterior`; "" if there is none
};

/// Reads the messages of a PO file (gettext) one by one. Fuzzy and obsolete ones are left out.
class PoEntries {
 public:
  /// `in` must outlive this; `name` is for messages.
  PoEntries(std::istream& in, const std::string& name) : lines_(in, name) {}

  /// Returns the next message; nothing at the end. Throws Error{input} with the line at fault.
  std::optional<PoEntry> next();

  /// The language in the header, as written; "" before the first call of next(), or if there is
  /// none.
  const std::string& language() const { return language_; }

  /// How many messages whose translation is marked as fuzzy have been left out.
  std::size_t fuzzy() const { return fuzzy_; }

 private:
  /// The message that is being read.
  struct Open {
    PoEntry entry;
    PoEntry plural;
    bool has_context = false;
    bool has_plural = false;
    bool fuzzy = false;
    bool translated = false;  ///< whether msgstr has begun
  };

  void read_line(std::string_view line);
  void read_comment(std::string_view line);
  std::string* begin(std::string_view keyword);
  void finish();

  files::LineReader lines_;
  Open open_;
  bool any_ = false;             // whether `open_` holds a message
  std::string* text_ = nullptr;  // what a further string belongs to
  std::string language_;
  std::size_t fuzzy_ = 0;
  std::string ignored_;
  std::optional<PoEntry> ready_;
  std::optional<PoEntry> ready_plural_;
};

/// Returns the charset that the header at the beginning of `head` declares; "" if none.
std::string_view po_charset(std::string_view head);

}  // namespace sejajar::bitext
