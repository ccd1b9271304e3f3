// The document type of TMX 1.4 as a table, and the checks that go through it.

#include "exchange/bitext/tmx_grammar.h"

#include <algorithm>
#include <string_view>

namespace sejajar::io {
namespace {

using Names = std::vector<std::string_view>;

struct AttributeRule {
  std::string_view name;
  bool required = false;
  Names values = {};  ///< empty: any
};

struct ElementRule {
  std::string_view name;
  Names notes;     ///< children that stand before all others, as often as wanted
  Names children;  ///< the others
  std::size_t least_children;
  std::vector<AttributeRule> attributes;
};

const Names kNotes = {"note", "prop"};
const Names kInline = {"bpt", "ept", "hi", "it", "ph", "ut"};
const Names kSegmentTypes = {"block", "paragraph", "sentence", "phrase"};

const std::vector<ElementRule>& grammar() {
  static const std::vector<ElementRule> rules = {
      {"header",
       {"note", "prop", "ude"},
       {},
       0,
       {{"creationtool", true},
        {"creationtoolversion", true},
        {"segtype", true, kSegmentTypes},
        {"o-tmf", true},
        {"adminlang", true},
        {"srclang", true},
        {"datatype", true},
        {"o-encoding"},
        {"creationdate"},
        {"creationid"},
        {"changedate"},
        {"changeid"}}},
      {"note", {}, {}, 0, {{"o-encoding"}, {"xml:lang"}, {"lang"}}},
      {"prop", {}, {}, 0, {{"type", true}, {"o-encoding"}, {"xml:lang"}, {"lang"}}},
      {"ude", {}, {"map"}, 1, {{"name", true}, {"base"}}},
      {"map", {}, {}, 0, {{"unicode", true}, {"code"}, {"ent"}, {"subst"}}},
      {"tu",
       kNotes,
       {"tuv"},
       1,
       {{"tuid"},
        {"o-encoding"},
        {"datatype"},
        {"usagecount"},
        {"lastusagedate"},
        {"creationtool"},
        {"creationtoolversion"},
        {"creationdate"},
        {"creationid"},
        {"changedate"},
        {"segtype", false, kSegmentTypes},
        {"changeid"},
        {"o-tmf"},
        {"srclang"}}},
      {"tuv",
       kNotes,
       {"seg"},
       1,
       {{"xml:lang", true},
        {"lang"},
        {"o-encoding"},
        {"datatype"},
        {"usagecount"},
        {"lastusagedate"},
        {"creationtool"},
        {"creationtoolversion"},
        {"creationdate"},
        {"creationid"},
        {"changedate"},
        {"o-tmf"},
        {"changeid"}}},
      {"seg", {}, kInline, 0, {}},
      {"bpt", {}, {"sub"}, 0, {{"i", true}, {"x"}, {"type"}}},
      {"ept", {}, {"sub"}, 0, {{"i", true}}},
      {"hi", {}, kInline, 0, {{"x"}, {"type"}}},
      {"it", {}, {"sub"}, 0, {{"pos", true, {"begin", "end"}}, {"x"}, {"type"}}},
      {"ph", {}, {"sub"}, 0, {{"x"}, {"assoc"}, {"type"}}},
      {"ut", {}, {"sub"}, 0, {{"x"}}},
      {"sub", {}, kInline, 0, {{"datatype"}, {"type"}}},
  };
  return rules;
}

const ElementRule* rule_of(const XmlElement& element) {
  const auto found = std::find_if(grammar().begin(), grammar().end(), [&](const ElementRule& rule) {
    return rule.name == element.name();
  });
  return found == grammar().end() ? nullptr : &*found;
}

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Calls `visit(element, rule)` for `element` and all inside it that the grammar knows.
void for_each_known(const XmlElement& element, const auto& visit) {
  if (const ElementRule* rule = rule_of(element)) visit(element, *rule);
  for (const XmlElement& child : element.children) for_each_known(child, visit);
}

std::string list_of(const Names& names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list.empty() ? "text only" : list;
}

}  // namespace

void check_elements(const XmlElement& element, const std::string&, const Complain& complain) {
  for_each_known(element, [&](const XmlElement& parent, const ElementRule& rule) {
    for (const XmlElement& child : parent.children) {
      if (has(rule.notes, child.name()) || has(rule.children, child.name())) continue;
      complain(child, "<" + child.name() + "> in <" + parent.name() + ">; expected " +
                          list_of(rule.children.empty() ? rule.notes : rule.children));
    }
  });
}

void check_order(const XmlElement& element, const std::string&, const Complain& complain) {
  for_each_known(element, [&](const XmlElement& parent, const ElementRule& rule) {
    std::size_t count = 0;
    for (const XmlElement& child : parent.children) {
      if (count > 0 && has(rule.notes, child.name())) {
        complain(child, "<" + child.name() + "> after <" + std::string(rule.children.front()) +
                            ">; expected before it");
      }
      if (has(rule.children, child.name())) ++count;
    }
    if (count < rule.least_children || (parent.name() == "tuv" && count > 1)) {
      complain(parent, "<" + parent.name() + "> with " + std::to_string(count) + " <" +
                           std::string(rule.children.front()) + ">; expected " +
                           (parent.name() == "tuv" ? "one" : "at least one"));
    }
  });
}

void check_required_attributes(const XmlElement& element, const std::string&,
                               const Complain& complain) {
  for_each_known(element, [&](const XmlElement& owner, const ElementRule& rule) {
    for (const AttributeRule& attribute : rule.attributes) {
      if (!attribute.required || owner.opened.attribute(std::string(attribute.name))) continue;
      // An old name of xml:lang has a check of its own.
      if (attribute.name == "xml:lang" && owner.opened.attribute("lang")) continue;
      complain(owner, "<" + owner.name() + "> without the attribute " +
                          std::string(attribute.name) + "; expected one");
    }
  });
}

void check_known_attributes(const XmlElement& element, const std::string&,
                            const Complain& complain) {
  for_each_known(element, [&](const XmlElement& owner, const ElementRule& rule) {
    for (const XmlEvent::Attribute& attribute : owner.opened.attributes) {
      const bool known = std::any_of(
          rule.attributes.begin(), rule.attributes.end(),
          [&](const AttributeRule& known_one) { return known_one.name == attribute.name; });
      if (!known) {
        complain(owner, "attribute " + attribute.name + " of <" + owner.name() +
                            ">; expected none of that name");
      }
    }
  });
}

void check_attribute_values(const XmlElement& element, const std::string&,
                            const Complain& complain) {
  for_each_known(element, [&](const XmlElement& owner, const ElementRule& rule) {
    for (const AttributeRule& attribute : rule.attributes) {
      const auto value = owner.opened.attribute(std::string(attribute.name));
      if (!value || attribute.values.empty() || has(attribute.values, *value)) continue;
      complain(owner, std::string(attribute.name) + "=\"" + *value + "\"; expected " +
                          list_of(attribute.values));
    }
  });
}

}  // namespace sejajar::io
