// Turns libxml2's push parsers into a pull parser. Their callbacks queue events, so no exception
// crosses C code, and they know the exact line, unlike xmlTextReader.

#include "ground/markup/reader.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <sejajar/error.h>

#include <algorithm>

#include "ground/markup/libxml2.h"

namespace sejajar::markup {
namespace {

const char* chars(const xmlChar* text) {
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

/// While it exists, libxml2 prints nothing: errors without a parser's context go to stderr
/// otherwise.
class Silence {
 public:
  Silence() : handler_(xmlStructuredError), context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(nullptr, [](void*, xmlErrorPtr) {});
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  ~Silence() { xmlSetStructuredErrorFunc(context_, handler_); }

 private:
  xmlStructuredErrorFunc handler_;
  void* context_;
};

constexpr std::size_t kBlockOfPage = std::size_t{16} << 10;
constexpr std::size_t kMostAttributes = 4096;

/// Attributes of the unfinished start tag that `rest` begins with; 0 if it begins with another
/// thing.
std::size_t attributes_of_tag(std::string_view rest) {
  constexpr std::string_view kSpace = " \t\r\n\f";
  constexpr std::string_view kNoTag = "!?/";
  if (rest.size() < 2 || rest[0] != '<' || kNoTag.find(rest[1]) != kNoTag.npos) return 0;
  std::size_t count = 0;
  char quote = 0;
  for (std::size_t k = 1; k < rest.size(); ++k) {
    const char c = rest[k];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if (rest[k - 1] == '=' && (c == '"' || c == '\'')) {
      quote = c;
    } else {
      const bool begins = kSpace.find(rest[k - 1]) != kSpace.npos && kSpace.find(c) == kSpace.npos;
      count += begins ? 1 : 0;
    }
  }
  return count;
}

}  // namespace

/// What libxml2 calls; `self` is the Reader. Names come from the parser's dictionary and live as
/// long as the parser.
struct Callbacks {
  static Reader& reader(void* self) { return *static_cast<Reader*>(self); }

  static Event& add(void* self, Event::Kind kind, const xmlChar* name = nullptr,
                    const xmlChar* space = nullptr) {
    const int line = xmlSAX2GetLineNumber(reader(self).context_.get());
    return reader(self).events_.emplace_back(
        Event{kind, chars(name), chars(space), {}, {}, static_cast<std::size_t>(line)});
  }

  /// Counts an element that has begun, and refuses one that is too deep. To be called last: what
  /// libxml2 has passed to a callback is freed when the parser stops.
  static void enter(void* self) {
    Reader& r = reader(self);
    if (++r.parsed_depth_ <= r.options_.max_depth) return;
    r.fail("elements nested more than " + std::to_string(r.options_.max_depth) +
           " deep; expected fewer" +
           (r.options_.depth_option.empty() ? "" : ", or a greater " + r.options_.depth_option));
  }

  // NOLINTNEXTLINE: the parameters are libxml2's
  static void open(void* self, const xmlChar* name, const xmlChar*, const xmlChar* space, int,
                   const xmlChar**, int count, int, const xmlChar** attributes) {
    Event& event = add(self, Event::Kind::kOpen, name, space);
    // Five pointers per attribute: name, prefix, namespace, begin and end of the value.
    for (int k = 0; k < count; ++k, attributes += 5) {
      const bool own = std::string_view(chars(attributes[1])) == "xml";
      const xmlChar* const full =
          own ? xmlDictQLookup(reader(self).context_->dict, attributes[1], attributes[0])
              : attributes[0];
      event.attributes.push_back(
          {chars(full), {chars(attributes[3]), chars(attributes[4])}, chars(attributes[2])});
    }
    enter(self);
  }

  static void close(void* self, const xmlChar* name, const xmlChar*, const xmlChar* space) {
    --reader(self).parsed_depth_;
    add(self, Event::Kind::kClose, name, space);
  }

  static void open_html(void* self, const xmlChar* name, const xmlChar** attributes) {
    Event& event = add(self, Event::Kind::kOpen, name);
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      event.attributes.push_back({chars(attributes[0]), chars(attributes[1]), {}});
    }
    enter(self);
  }

  static void close_html(void* self, const xmlChar* name) { close(self, name, nullptr, nullptr); }

  static void characters(void* self, const xmlChar* text, int size) {
    auto& events = reader(self).events_;
    const bool more = !events.empty() && events.back().kind == Event::Kind::kText;
    Event& event = more ? events.back() : add(self, Event::Kind::kText);
    event.text.append(chars(text), static_cast<std::size_t>(size));
  }

  static xmlEntityPtr entity(void* self, const xmlChar* name) {
    const xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
    if (predefined == nullptr) {
      reader(self).fail(std::string("uses the entity &") + chars(name) +
                        ";, which is not expanded; expected the text itself");
    }
    return predefined;
  }

  static void error(void* self, xmlErrorPtr what) {
    Reader& r = reader(self);
    if (what->level != XML_ERR_FATAL || !r.error_.empty()) return;
    // The push parser reports a truncated document as extra content.
    const bool truncated = what->code == XML_ERR_DOCUMENT_END && r.parsed_depth_ > 0;
    std::string message = truncated                  ? "the document ends inside an element"
                          : what->message == nullptr ? "malformed"
                                                     : what->message;
    while (message.ends_with('\n')) message.pop_back();
    r.error_ = "not well-formed: " + message + "; expected well-formed XML";
    r.error_line_ = static_cast<std::size_t>(std::max(what->line, 1));
  }
};

std::optional<std::string_view> Event::find(std::string_view wanted) const {
  for (const Attribute& attribute : attributes) {
    if (attribute.name == wanted) return attribute.value;
  }
  return std::nullopt;
}

std::string Event::attribute(std::string_view wanted) const {
  return std::string(find(wanted).value_or(""));
}

void Reader::Free::operator()(xmlParserCtxtPtr context) const {
  // A document type makes the parser begin a tree, though nothing asks for it.
  xmlDocPtr document = context->myDoc;
  xmlFreeParserCtxt(context);
  xmlFreeDoc(document);
}

Reader::Reader(std::istream& in, std::string name, std::function<void(const Fault&)> report)
    : name_(std::move(name)),
      repair_(std::make_unique<Repair>(in, [this, report = std::move(report)](const Fault& fault) {
        replaced_ += fault.check == "bad-utf8" || fault.check.starts_with("illegal-");
        if (report) report(fault);
      })) {
  start(repair_->is_utf8() ? XML_PARSE_IGNORE_ENC : 0);
}

Reader::Reader(std::string bytes, std::string name, const ReaderOptions& options)
    : name_(std::move(name)), options_(options), bytes_(std::move(bytes)) {
  if (options.syntax == Syntax::kXml) put_declaration_first(bytes_);
  // The size of `bytes` has been limited before, so libxml2's own limits can go.
  start(XML_PARSE_HUGE | (options.encoding.empty() ? 0 : XML_PARSE_IGNORE_ENC));
}

void Reader::start(int flags) {
  begin_libxml2();
  xmlSAXHandler handler = {};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = Callbacks::open;
  handler.endElementNs = Callbacks::close;
  handler.characters = Callbacks::characters;
  handler.ignorableWhitespace = Callbacks::characters;
  handler.cdataBlock = Callbacks::characters;
  handler.serror = Callbacks::error;
  if (options_.syntax == Syntax::kHtml) {
    handler.startElement = Callbacks::open_html;
    handler.endElement = Callbacks::close_html;
    context_.reset(
        htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    // The bytes are UTF-8, whatever the page declares.
    flags = HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC;
  } else {
    // Repair leaves no references to entities, but perhaps declarations.
    if (!repair_) handler.getEntity = Callbacks::entity;
    context_.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
  }
  if (context_ == nullptr) throw std::bad_alloc();
  if (options_.syntax == Syntax::kHtml) {
    htmlCtxtUseOptions(context_.get(), HTML_PARSE_NONET | flags);
    return;
  }
  // NOENT replaces predefined entities in attributes; there are no others.
  xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_NOENT | flags);
  const auto encoding = xmlFindCharEncodingHandler(options_.encoding.c_str());
  if (!options_.encoding.empty() && encoding != nullptr) {
    xmlSwitchToEncoding(context_.get(), encoding);
  }
}

/// Parses the next part of the document.
void Reader::feed() {
  std::string repaired = repair_ ? repair_->next() : "";
  const bool html = options_.syntax == Syntax::kHtml;
  const std::size_t block = html ? kBlockOfPage : kBlock;
  const std::string_view part = repair_ ? repaired : std::string_view(bytes_).substr(fed_, block);
  fed_ += part.size();
  finished_ = part.empty();
  const Silence silence;
  const int status = (html ? htmlParseChunk : xmlParseChunk)(
      context_.get(), part.data(), static_cast<int>(part.size()), finished_ ? 1 : 0);
  if (!html && error_.empty()) check_decoding(status);
  check_tag();
  // A page that ends inside a tag leaves its elements open.
  while (html && finished_ && parsed_depth_ > 0) Callbacks::close_html(this, nullptr);
}

/// Refuses a document with bytes that mean nothing in its encoding. libxml2 stops there with
/// `status`, and calls no callback.
void Reader::check_decoding(int status) {
  const xmlParserInputPtr input = context_->input;
  const bool has_buffer = input != nullptr && input->buf != nullptr;
  if (status != XML_PARSER_EOF && status != XML_ERR_INVALID_ENCODING &&
      (!has_buffer || input->buf->error == 0)) {
    return;
  }
  // What is decoded but not parsed ends where the bytes are.
  const auto more_lines = has_buffer ? std::count(input->cur, input->end, '\n') : 0;
  const std::string declared = chars(context_->encoding);
  const std::string& encoding = options_.encoding.empty() ? declared : options_.encoding;
  fail("has bytes that mean nothing in " + (encoding.empty() ? "its encoding" : encoding) +
       "; expected the right encoding in the XML declaration, such as UTF-8");
  error_line_ += static_cast<std::size_t>(more_lines);
}

/// Refuses a start tag of very many attributes, which libxml2 compares with each other. Looks at an
/// unfinished tag whenever it has become twice as long.
void Reader::check_tag() {
  const xmlParserInputPtr input = context_->input;
  if (input == nullptr || input->end == nullptr || input->cur == nullptr) return;
  const auto pending = static_cast<std::size_t>(input->end - input->cur);
  if (pending < kBlockOfPage) unfinished_ = kBlockOfPage;
  if (pending < unfinished_) return;
  unfinished_ = 2 * pending;
  if (attributes_of_tag({chars(input->cur), pending}) > kMostAttributes) {
    fail("an element of more than " + std::to_string(kMostAttributes) +
         " attributes; expected fewer");
  }
}

/// Stops the parser because of `what`, at the line it has reached.
void Reader::fail(std::string what) {
  if (error_.empty()) {
    error_ = std::move(what);
    error_line_ = static_cast<std::size_t>(xmlSAX2GetLineNumber(context_.get()));
  }
  xmlStopParser(context_.get());
}

const Event* Reader::next() {
  while (events_.empty() && !finished_ && error_.empty()) feed();
  if (events_.empty()) {
    if (error_.empty()) return nullptr;
    line_ = error_line_;
    refuse(error_);
  }
  event_ = std::move(events_.front());
  events_.pop_front();
  line_ = event_.line;
  if (event_.kind == Event::Kind::kOpen) ++depth_;
  if (event_.kind == Event::Kind::kClose) --depth_;
  return &event_;
}

const Event* Reader::next_inside(std::size_t depth) {
  const Event* const event = next();
  return event != nullptr && depth_ >= depth ? event : nullptr;
}

const Event* Reader::next_open(std::size_t depth) {
  const Event* event = next_inside(depth);
  while (event != nullptr && event->kind != Event::Kind::kOpen) event = next_inside(depth);
  return event;
}

std::string Reader::text_inside(const std::vector<std::string_view>& dropped) {
  std::string text;
  const std::size_t inside = depth_;
  while (const Event* const event = next_inside(inside)) {
    text += event->text;
    const bool open = event->kind == Event::Kind::kOpen;
    if (open && std::find(dropped.begin(), dropped.end(), event->name) != dropped.end()) skip();
  }
  return text;
}

void Reader::skip_to_end(std::size_t depth) {
  while (next_inside(depth) != nullptr) continue;
}

void Reader::refuse(const std::string& what) const {
  throw Error(ErrorKind::kInput, name_ + ":" + std::to_string(line_) + ": " + what);
}

}  // namespace sejajar::markup
