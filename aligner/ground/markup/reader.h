#pragma once

#include <deque>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/markup/repair.h"

struct _xmlParserCtxt;

namespace sejajar::markup {

/// Names have no prefix, except `xml:lang` and the like; in HTML they are in lower case.
struct Attribute {
  std::string_view name;
  std::string value;
  std::string_view space = {};  ///< its namespace; "" if none
};

/// A tag or a piece of text. Its names are valid as long as its Reader.
struct Event {
  enum class Kind { kOpen, kClose, kText };

  Kind kind = Kind::kText;
  std::string_view name = {};   ///< of the element that opens or closes
  std::string_view space = {};  ///< namespace of that element, "" if none
  std::vector<Attribute> attributes = {};
  std::string text = {};  ///< valid UTF-8; a long text comes in pieces
  std::size_t line = 0;   ///< from 1; of a tag, where it ends

  bool opens(std::string_view element) const { return kind == Kind::kOpen && name == element; }
  bool closes(std::string_view element) const { return kind == Kind::kClose && name == element; }

  /// The value of the attribute `wanted`; nothing if the element has none.
  std::optional<std::string_view> find(std::string_view wanted) const;

  /// The value of the attribute `wanted`; "" if the element has none.
  std::string attribute(std::string_view wanted) const;
};

enum class Syntax { kXml, kHtml };

struct ReaderOptions {
  Syntax syntax = Syntax::kXml;
  std::size_t max_depth = 256;    ///< open elements
  std::string depth_option = "";  ///< the option that raises max_depth, for messages; "" if none
  std::string encoding = "";      ///< of the bytes; "" detects it or takes the declared one
};

/// A pull parser for XML and HTML. Memory does not grow with the document. Opens no other file and
/// expands no entity.
class Reader {
 public:
  /// Reads XML that other programs may have damaged, through Repair; `report` is called for each
  /// fault. `name` is the name of the file, for messages.
  Reader(std::istream& in, std::string name, std::function<void(const Fault&)> report = {});

  /// Reads XML strictly, or HTML, of which nothing is refused except nesting beyond the limit.
  Reader(std::string bytes, std::string name, const ReaderOptions& options = {});

  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// Returns the next event, valid until the next call; null at the end of the document. Throws
  /// Error{input} with path and line if the document is not well-formed, uses an entity or is
  /// nested too deep.
  const Event* next();

  /// Returns the next event inside the element at `depth`; null once that element is closed.
  const Event* next_inside(std::size_t depth);

  /// Returns the next opening tag inside the element at `depth`; null once that element is closed.
  const Event* next_open(std::size_t depth = 0);

  /// Returns the text up to the end of the last opened element, without the tags in it; elements
  /// named in `dropped` are left out with their text.
  std::string text_inside(const std::vector<std::string_view>& dropped = {});

  /// Moves to the end of the last opened element.
  void skip() { skip_to_end(depth_); }

  /// Moves to the end of the element at `depth`.
  void skip_to_end(std::size_t depth);

  /// Throws Error{input} with the path and the line of the last event.
  [[noreturn]] void refuse(const std::string& what) const;

  std::size_t depth() const { return depth_; }            ///< open elements after the last event
  std::size_t line() const { return line_; }              ///< of the last event
  std::uint64_t replaced() const { return replaced_; }    ///< characters repaired to spaces so far
  const Repair* repair() const { return repair_.get(); }  ///< null if the reader is strict

 private:
  struct Free {
    void operator()(_xmlParserCtxt* context) const;
  };
  friend struct Callbacks;

  void start(int flags);
  void feed();
  void check_decoding(int status);
  void check_tag();
  void fail(std::string what);

  std::string name_;
  ReaderOptions options_;
  std::string bytes_;  // of a strict document
  std::size_t fed_ = 0;
  std::size_t unfinished_ = 0;  // length of a tag from which check_tag() looks at it
  std::uint64_t replaced_ = 0;
  std::unique_ptr<Repair> repair_;
  std::unique_ptr<_xmlParserCtxt, Free> context_;
  std::deque<Event> events_;  // parsed, not returned yet
  Event event_;               // the last one returned
  std::size_t depth_ = 0;
  std::size_t line_ = 1;
  std::size_t parsed_depth_ = 0;  // elements open after the last parsed event
  std::string error_;             // why parsing stopped; "" if it did not
  std::size_t error_line_ = 0;
  bool finished_ = false;
};

/// Returns `bytes` without a byte order mark; of UTF-16, without the zeros of ASCII characters.
std::string unmarked(std::string_view bytes);

/// Returns unmarked() with a question mark for each byte that is not ASCII: valid UTF-8, whatever
/// the encoding is and wherever it was cut.
std::string ascii_start(std::string_view bytes);

/// Returns the name of the first element of `head`, without its prefix, if that begins like XML or
/// HTML (a declaration, a document type and comments may come first), "" otherwise; `html` for a
/// document type of HTML. UTF-16 is decoded.
std::string first_element(std::string_view head);

}  // namespace sejajar::markup
