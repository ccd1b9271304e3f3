// libxml2 as a stream of events, for XML and HTML alike: no tree is built, so memory does not grow
// with the document, and a limit stops the parser where it is reached. No exception passes through
// the C code: it is kept, the parser is stopped, and it is thrown afterwards.

#include "exchange/documents/markup.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <sejajar/error.h>

#include <cstring>
#include <exception>
#include <limits>
#include <memory>

#include "ground/files/limits.h"

namespace sejajar::documents {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// What the callbacks share.
struct Parsing {
  xmlParserCtxtPtr parser;
  const Markup& markup;
  MarkupHandler& handler;
  std::size_t depth = 0;
  std::string entity = "";  // the first one that is not predefined
  std::string error = "";   // the first that ends well-formedness; others follow from it
  int error_line = 0;
  std::exception_ptr failure = nullptr;

  template <class Call>
  void guarded(const Call& call) {
    if (failure) return;
    try {
      call();
    } catch (...) {
      failure = std::current_exception();
      xmlStopParser(parser);
    }
  }

  void open(const Element& element) {
    guarded([&] {
      files::Limits(markup.id, markup.options).check_depth(++depth);
      handler.open(element);
    });
  }

  void close() {
    guarded([&] {
      --depth;
      handler.close();
    });
  }
};

Parsing& parsing(void* context) {
  return *static_cast<Parsing*>(static_cast<xmlParserCtxtPtr>(context)->_private);
}

void open_xml(void* context, const xmlChar* name, const xmlChar*, const xmlChar* space, int,
              const xmlChar**, int count, int, const xmlChar** attributes) {
  Element element{view(name), view(space), {}};
  // Five pointers each: name, prefix, namespace, begin and end of the value.
  for (int k = 0; k < count; ++k, attributes += 5) {
    const auto size = static_cast<std::size_t>(attributes[4] - attributes[3]);
    element.attributes.push_back(
        {view(attributes[0]), {reinterpret_cast<const char*>(attributes[3]), size}});
  }
  parsing(context).open(element);
}

void close_xml(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  parsing(context).close();
}

void open_html(void* context, const xmlChar* name, const xmlChar** attributes) {
  Element element{view(name), "", {}};
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
    element.attributes.push_back({view(attributes[0]), view(attributes[1])});
  }
  parsing(context).open(element);
}

void close_html(void* context, const xmlChar*) {
  parsing(context).close();
}

void add_characters(void* context, const xmlChar* text, int size) {
  Parsing& own = parsing(context);
  own.guarded([&] {
    own.handler.add_text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  });
}

xmlEntityPtr find_entity(void* context, const xmlChar* name) {
  const xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
  if (predefined == nullptr && parsing(context).entity.empty()) {
    parsing(context).entity = view(name);
    xmlStopParser(static_cast<xmlParserCtxtPtr>(context));
  }
  return predefined;
}

void take_error(void* context, xmlErrorPtr error) {
  Parsing& own = parsing(context);
  if (error == nullptr || error->level < XML_ERR_ERROR || !own.error.empty()) return;
  own.error = error->message == nullptr ? "unknown error" : error->message;
  while (own.error.ends_with('\n')) own.error.pop_back();
  own.error_line = error->line;
}

struct FreeParser {
  void operator()(xmlParserCtxtPtr parser) const {
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
  }
};

/// What is left of a document type when the parser is stopped; no elements.
struct FreeTree {
  void operator()(xmlDocPtr tree) const { xmlFreeDoc(tree); }
};

using Tree = std::unique_ptr<xmlDoc, FreeTree>;
using Parser = std::unique_ptr<xmlParserCtxt, FreeParser>;

[[noreturn]] void refuse(const Markup& markup, int line, const std::string& what,
                         const std::string& expected) {
  throw Error(ErrorKind::kInput,
              markup.id + ":" + std::to_string(line) + ": " + what + "; expected " + expected);
}

int size_of(const Markup& markup) {
  if (markup.bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    throw Error(ErrorKind::kInput, markup.id + ": markup of over 2 GiB; expected less, cut it");
  }
  return static_cast<int>(markup.bytes.size());
}

}  // namespace

std::optional<std::string_view> Element::find(std::string_view wanted) const {
  for (const Attribute& attribute : attributes) {
    if (attribute.name == wanted) return attribute.value;
  }
  return std::nullopt;
}

void parse_xml(const Markup& markup, MarkupHandler& handler) {
  const int size = size_of(markup);
  const Parser parser(xmlNewParserCtxt());
  if (parser == nullptr) throw std::bad_alloc();
  Parsing own{parser.get(), markup, handler};
  std::memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = open_xml;
  parser->sax->endElementNs = close_xml;
  parser->sax->characters = add_characters;
  parser->sax->ignorableWhitespace = add_characters;
  parser->sax->cdataBlock = add_characters;
  parser->sax->getEntity = find_entity;
  parser->sax->serror = take_error;
  parser->_private = &own;
  const std::string encoding(markup.encoding);
  // HUGE lifts limits of libxml2 that no option could raise; ours take their place.
  const Tree none(xmlCtxtReadMemory(
      parser.get(), markup.bytes.data(), size, nullptr,
      encoding.empty() ? nullptr : encoding.c_str(),
      XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (own.failure) std::rethrow_exception(own.failure);
  const int line = parser->input == nullptr ? parser->lastError.line : parser->input->line;
  if (!own.entity.empty()) {
    refuse(markup, line, "uses the entity &" + own.entity + ";, which is not expanded",
           "the text itself");
  }
  if (parser->wellFormed == 0) {
    refuse(markup, own.error_line, "not well-formed: " + own.error, "a whole XML document");
  }
}

void parse_html(const Markup& markup, MarkupHandler& handler) {
  const int size = size_of(markup);
  const Parser parser(htmlNewParserCtxt());
  if (parser == nullptr) throw std::bad_alloc();
  Parsing own{parser.get(), markup, handler};
  std::memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = 1;
  parser->sax->startElement = open_html;
  parser->sax->endElement = close_html;
  parser->sax->characters = add_characters;
  parser->sax->ignorableWhitespace = add_characters;
  parser->sax->cdataBlock = add_characters;
  parser->_private = &own;
  const Tree none(htmlCtxtReadMemory(
      parser.get(), markup.bytes.data(), size, nullptr, "UTF-8",
      HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING));
  if (own.failure) std::rethrow_exception(own.failure);
}

}  // namespace sejajar::documents
