#pragma once

#include <string>

namespace sejajar::test {

/// A rule of an SRX file; `before` and `after` as XML.
inline std::string srx_rule(const std::string& before, const std::string& after, bool breaks) {
  return std::string("<rule break=\"") + (breaks ? "yes" : "no") + "\">\n<beforebreak>" + before +
         "</beforebreak>\n<afterbreak>" + after + "</afterbreak>\n</rule>\n";
}

/// An SRX file with one list of rules for all languages; its rules begin on line 4.
inline std::string srx_file(const std::string& rules) {
  return "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n"
         "<header segmentsubflows=\"yes\" cascade=\"yes\"/>\n"
         "<body><languagerules><languagerule languagerulename=\"All\">\n" +
         rules +
         "</languagerule></languagerules>\n<maprules>\n"
         "<languagemap languagepattern=\".*\" languagerulename=\"All\"/>\n"
         "</maprules></body></srx>\n";
}

}  // namespace sejajar::test
