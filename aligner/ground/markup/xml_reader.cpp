// libxml2's push parser behind an interface that is pulled: its callbacks queue events, so that no
// exception crosses it, and know the exact line, which xmlTextReader does not.

#include "ground/markup/xml_reader.h"

#include <sejajar/error.h>

#include <algorithm>

namespace sejajar::io {

/// What libxml2 calls; `self` is the XmlReader.
struct XmlCallbacks {
  static constexpr std::size_t kMostDepth = 256;

  static std::string string_of(const xmlChar* chars) {
    return chars == nullptr ? "" : reinterpret_cast<const char*>(chars);
  }

  static XmlReader& reader(void* self) { return *static_cast<XmlReader*>(self); }

  static XmlEvent& add(void* self, XmlEvent::Kind kind) {
    XmlReader& r = reader(self);
    r.events_.emplace_back();
    r.events_.back().kind = kind;
    r.events_.back().line = static_cast<std::size_t>(xmlSAX2GetLineNumber(r.context_.get()));
    return r.events_.back();
  }

  /// The push parser has no limit of its own on how deep elements stand in each other.
  static void stop(XmlReader& r, std::size_t line) {
    if (r.error_.empty()) {
      r.error_ = "more than 256 elements in each other";
      r.error_line_ = line;
    }
    xmlStopParser(r.context_.get());
  }

  // NOLINTNEXTLINE: the parameters are libxml2's
  static void open(void* self, const xmlChar* name, const xmlChar*, const xmlChar* space, int,
                   const xmlChar**, int count, int, const xmlChar** attributes) {
    XmlEvent& event = add(self, XmlEvent::Kind::kOpen);
    event.name = string_of(name);
    event.space = string_of(space);
    if (++reader(self).depth_ > kMostDepth) stop(reader(self), event.line);
    // Five pointers an attribute: name, prefix, namespace, begin and end of the value.
    for (int k = 0; k < count; ++k, attributes += 5) {
      const bool own = string_of(attributes[1]) == "xml";
      event.attributes.push_back({(own ? "xml:" : "") + string_of(attributes[0]),
                                  {reinterpret_cast<const char*>(attributes[3]),
                                   static_cast<std::size_t>(attributes[4] - attributes[3])}});
    }
  }

  static void close(void* self, const xmlChar* name, const xmlChar*, const xmlChar* space) {
    XmlEvent& event = add(self, XmlEvent::Kind::kClose);
    --reader(self).depth_;
    event.name = string_of(name);
    event.space = string_of(space);
  }

  static void characters(void* self, const xmlChar* chars, int size) {
    auto& events = reader(self).events_;
    const bool more = !events.empty() && events.back().kind == XmlEvent::Kind::kText;
    XmlEvent& event = more ? events.back() : add(self, XmlEvent::Kind::kText);
    event.text.append(reinterpret_cast<const char*>(chars), static_cast<std::size_t>(size));
  }

  static void error(void* self, xmlErrorPtr what) {
    XmlReader& r = reader(self);
    if (what->level != XML_ERR_FATAL || !r.error_.empty()) return;
    r.error_ = what->message == nullptr ? "malformed" : what->message;
    while (r.error_.ends_with('\n')) r.error_.pop_back();
    r.error_line_ = static_cast<std::size_t>(std::max(what->line, 1));
  }
};

std::optional<std::string> XmlEvent::attribute(const std::string& wanted) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(),
                   [&](const Attribute& attribute) { return attribute.name == wanted; });
  if (found == attributes.end()) return std::nullopt;
  return found->value;
}

XmlReader::XmlReader(std::istream& in, std::string name,
                     std::function<void(const XmlFault&)> report)
    : name_(std::move(name)), input_(in, [this, report = std::move(report)](const XmlFault& fault) {
        if (fault.check != "stray-ampersand") ++replaced_;
        if (report) report(fault);
      }) {
  xmlSAXHandler handler = {};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = XmlCallbacks::open;
  handler.endElementNs = XmlCallbacks::close;
  handler.characters = XmlCallbacks::characters;
  handler.ignorableWhitespace = XmlCallbacks::characters;
  handler.cdataBlock = XmlCallbacks::characters;
  handler.serror = XmlCallbacks::error;
  context_.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
  if (context_ == nullptr) throw Error(ErrorKind::kInput, name_ + ": no memory for its parser");
  xmlCtxtUseOptions(context_.get(),
                    XML_PARSE_NONET | (input_.is_utf8() ? XML_PARSE_IGNORE_ENC : 0));
}

/// Parses the next part of the file.
void XmlReader::feed() {
  const std::string part = input_.next();
  xmlParseChunk(context_.get(), part.data(), static_cast<int>(part.size()), part.empty() ? 1 : 0);
  finished_ = part.empty();
}

XmlEvent XmlReader::next() {
  // The last event may be a text that goes on in the next part.
  while (events_.size() < 2 && !finished_ && error_.empty()) feed();
  if (!events_.empty()) {
    XmlEvent event = std::move(events_.front());
    events_.pop_front();
    line_ = event.line;
    return event;
  }
  if (!error_.empty()) {
    line_ = error_line_;
    refuse("not well-formed: " + error_ + "; expected XML");
  }
  return {};
}

std::string XmlReader::text_inside(const std::vector<std::string>& dropped) {
  std::string text;
  std::size_t depth = 1;
  std::size_t dropping = 0;  // depth at which dropping began; 0 if it hasn't
  while (depth > 0) {
    const XmlEvent event = next();
    if (event.kind == XmlEvent::Kind::kEnd) break;
    if (event.kind == XmlEvent::Kind::kText && dropping == 0) text += event.text;
    if (event.kind == XmlEvent::Kind::kOpen) {
      ++depth;
      const bool drop = std::find(dropped.begin(), dropped.end(), event.name) != dropped.end();
      if (dropping == 0 && drop) dropping = depth;
    }
    if (event.kind == XmlEvent::Kind::kClose) {
      if (dropping == depth) dropping = 0;
      --depth;
    }
  }
  return text;
}

void XmlReader::refuse(const std::string& what) const {
  throw Error(ErrorKind::kInput, name_ + ":" + std::to_string(line_) + ": " + what);
}

}  // namespace sejajar::io
