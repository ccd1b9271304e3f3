# Writes the parts of the page as C++ strings, with their hashes for the Content-Security-Policy.
# usage: cmake -DOUTPUT=FILE.cpp -DPAGE=FILE.html -DSTYLE=FILE.css "-DSCRIPTS=A.js;B.js" -P embed.cmake
# The modules become one script, in the order given.

# Base64 of a number in hexadecimal digits: three digits make two characters, of which the last
# group of SHA-256 has one digit and a padding.
function(base64_of hex result)
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  string(LENGTH "${hex}" length)
  set(text "")
  foreach(at RANGE 0 ${length} 3)
    string(SUBSTRING "${hex}00" ${at} 3 digits)
    math(EXPR high "0x${digits} >> 6")
    math(EXPR low "0x${digits} & 63")
    string(SUBSTRING ${alphabet} ${high} 1 first)
    string(SUBSTRING ${alphabet} ${low} 1 second)
    string(APPEND text ${first}${second})
  endforeach()
  string(SUBSTRING "${text}" 0 43 text)
  set(${result} "${text}=" PARENT_SCOPE)
endfunction()

function(hash_of text result)
  string(SHA256 hex "${text}")
  base64_of(${hex} base64)
  set(${result} "sha256-${base64}" PARENT_SCOPE)
endfunction()


# A module is a function that returns what it exports; it may import only from modules before it.
set(script "'use strict';\n")
foreach(path ${SCRIPTS})
  get_filename_component(name ${path} NAME_WE)
  file(READ ${path} part)
  string(REGEX MATCHALL "\nexport (async )?(class|function|const) [A-Za-z0-9]+" exports "${part}")
  list(TRANSFORM exports REPLACE ".* " "")
  list(JOIN exports ", " exports)
  string(REGEX REPLACE "(^|\n)import \\* as ([a-z]+) from '[^']*'" "\\1const \\2 = m_\\2" part "${part}")
  string(REGEX REPLACE "(^|\n)import ({[^}]*}) from './([a-z]+).js'" "\\1const \\2 = m_\\3" part "${part}")
  string(REGEX REPLACE "\nexport " "\n" part "${part}")
  string(APPEND script "const m_${name} = (() => {\n${part}return {${exports}};\n})();\n")
endforeach()
file(READ ${PAGE} page)
file(READ ${STYLE} style)
hash_of("${style}" style_hash)
hash_of("${script}" script_hash)

file(WRITE ${OUTPUT} "// Made by embed.cmake from the files of exchange/report/page.
#include \"exchange/report/page_parts.h\"

#pragma GCC diagnostic ignored \"-Woverlength-strings\"

namespace sejajar::report {

const std::string_view kPage = R\"page(${page})page\";
const std::string_view kStyle = R\"page(${style})page\";
const std::string_view kScript = R\"page(${script})page\";
const std::string_view kStyleHash = \"${style_hash}\";
const std::string_view kScriptHash = \"${script_hash}\";

}  // namespace sejajar::report
")
