// The document type of TMX 1.4 as a table. libxml2 validates against a DTD too, but reports a wrong
// content model at the parent and does not distinguish wrong elements from a wrong order.

#include <algorithm>

#include "exchange/bitext/tmx_rules.h"
#include "ground/text/joined.h"

namespace sejajar::bitext {
namespace {

using Names = std::vector<std::string_view>;

Names split(std::string_view list, char separator) {
  Names names;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    names.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

struct AttributeRule {
  explicit AttributeRule(std::string_view rule) : name(rule.substr(0, rule.find_first_of("!="))) {
    rule.remove_prefix(name.size());
    required = rule.starts_with('!');
    const std::size_t equals = rule.find('=');
    if (equals != rule.npos) values = split(rule.substr(equals + 1), '|');
  }

  std::string_view name;
  bool required = false;
  Names values;  ///< empty: any
};

struct ElementRule {
  /// `attributes_list`: names with a space between them; `!` after a required one, then perhaps `=`
  /// and the values allowed.
  ElementRule(std::string_view element, std::string_view notes_list, std::string_view children_list,
              std::size_t least, std::string_view attributes_list)
      : name(element),
        notes(split(notes_list, ' ')),
        children(split(children_list, ' ')),
        least_children(least) {
    for (const std::string_view rule : split(attributes_list, ' ')) attributes.emplace_back(rule);
  }

  std::string_view name;
  Names notes;  ///< children that come before all others, any number of them
  Names children;
  std::size_t least_children;
  std::vector<AttributeRule> attributes;
};

constexpr std::string_view kInline = "bpt ept hi it ph ut";

const ElementRule* find_rule(std::string_view name) {
  static const std::vector<ElementRule> rules = {
      {"header", "note prop ude", "", 0,
       "creationtool! creationtoolversion! segtype!=block|paragraph|sentence|phrase o-tmf! "
       "adminlang! srclang! datatype! o-encoding creationdate creationid changedate changeid"},
      {"note", "", "", 0, "o-encoding xml:lang lang"},
      {"prop", "", "", 0, "type! o-encoding xml:lang lang"},
      {"ude", "", "map", 1, "name! base"},
      {"map", "", "", 0, "unicode! code ent subst"},
      {"tu", "note prop", "tuv", 1,
       "tuid o-encoding datatype usagecount lastusagedate creationtool creationtoolversion "
       "creationdate creationid changedate segtype=block|paragraph|sentence|phrase changeid o-tmf "
       "srclang"},
      {"tuv", "note prop", "seg", 1,
       "xml:lang! lang o-encoding datatype usagecount lastusagedate creationtool "
       "creationtoolversion creationdate creationid changedate o-tmf changeid"},
      {"seg", "", kInline, 0, ""},
      {"bpt", "", "sub", 0, "i! x type"},
      {"ept", "", "sub", 0, "i!"},
      {"hi", "", kInline, 0, "x type"},
      {"it", "", "sub", 0, "pos!=begin|end x type"},
      {"ph", "", "sub", 0, "x assoc type"},
      {"ut", "", "sub", 0, "x"},
      {"sub", "", kInline, 0, "datatype type"},
  };
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const ElementRule& rule) { return rule.name == name; });
  return found == rules.end() ? nullptr : &*found;
}

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string tag(std::string_view name) {
  return "<" + std::string(name) + ">";
}

void check_children(const TmxElement& parent, const ElementRule& rule, const std::string& prefix,
                    const TmxFind& find) {
  std::size_t count = 0;
  for (const TmxElement& child : parent.children) {
    const bool is_note = contains(rule.notes, child.tag.name);
    const bool is_child = contains(rule.children, child.tag.name);
    if (!is_note && !is_child) {
      const Names& expected = rule.children.empty() ? rule.notes : rule.children;
      find(child, prefix + "element",
           tag(child.tag.name) + " in " + tag(rule.name) + "; expected " +
               (expected.empty() ? "only text" : text::joined(expected, ", ")));
    }
    if (is_note && count > 0) {
      find(child, "order",
           tag(child.tag.name) + " after " + tag(rule.children.front()) + "; expected before it");
    }
    count += is_child;
  }
  const bool only_one = rule.name == "tuv";
  if (count < rule.least_children || (only_one && count > 1)) {
    find(parent, "order",
         tag(rule.name) + " with " + std::to_string(count) + " " + tag(rule.children.front()) +
             "; expected " + (only_one ? "one" : "at least one"));
  }
}

void check_attributes(const TmxElement& element, const ElementRule& rule, const std::string& prefix,
                      const TmxFind& find) {
  for (const AttributeRule& known : rule.attributes) {
    const auto value = element.tag.find(known.name);
    // `lang`, the former name of xml:lang, has its own check.
    const bool renamed = known.name == "xml:lang" && element.tag.find("lang");
    if (known.required && !value && !renamed) {
      find(element, prefix + "attribute",
           tag(rule.name) + " without the attribute " + std::string(known.name) + "; expected one");
    }
    if (value && !known.values.empty() && !contains(known.values, *value)) {
      find(element, prefix + "value",
           std::string(known.name) + "=\"" + std::string(*value) + "\"; expected " +
               text::joined(known.values, ", "));
    }
  }
  for (const markup::Attribute& attribute : element.tag.attributes) {
    const bool known =
        std::any_of(rule.attributes.begin(), rule.attributes.end(),
                    [&](const AttributeRule& one) { return one.name == attribute.name; });
    if (known) continue;
    find(element, prefix + "unknown-attribute",
         tag(rule.name) + " has the attribute " + std::string(attribute.name) +
             "; expected only attributes of TMX 1.4");
  }
}

}  // namespace

void check_grammar(const TmxElement& element, const std::string& prefix, const TmxFind& find) {
  if (const ElementRule* const rule = find_rule(element.tag.name)) {
    check_children(element, *rule, prefix, find);
    check_attributes(element, *rule, prefix, find);
  }
  for (const TmxElement& child : element.children) check_grammar(child, prefix, find);
}

}  // namespace sejajar::bitext
