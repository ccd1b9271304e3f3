# Writes the parts of the page as C++ strings, with their hashes for the Content-Security-Policy.
# usage: cmake -DOUTPUT=FILE.cpp -DPAGE=FILE.html -DSTYLE=FILE.css "-DSCRIPTS=A.js;B.js"
#   -DVERSIONS_PAGE=FILE.html "-DVERSIONS_SCRIPTS=A.js;C.js" -P embed.cmake

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

function(read_whole result)
  set(text "")
  foreach(path ${ARGN})
    file(READ ${path} part)
    string(APPEND text "${part}")
  endforeach()
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(hash_of text result)
  string(SHA256 hex "${text}")
  base64_of(${hex} base64)
  set(${result} "sha256-${base64}" PARENT_SCOPE)
endfunction()

read_whole(page ${PAGE})
read_whole(style ${STYLE})
read_whole(script ${SCRIPTS})
read_whole(versions_page ${VERSIONS_PAGE})
read_whole(versions_script ${VERSIONS_SCRIPTS})
hash_of("${style}" style_hash)
hash_of("${script}" script_hash)
hash_of("${versions_script}" versions_script_hash)

file(WRITE ${OUTPUT} "// Made by embed.cmake from the files of exchange/report/page.
#include \"exchange/report/page_parts.h\"

namespace sejajar::report {

const std::string_view kPage = R\"page(${page})page\";
const std::string_view kStyle = R\"page(${style})page\";
const std::string_view kScript = R\"page(${script})page\";
const std::string_view kVersionsPage = R\"page(${versions_page})page\";
const std::string_view kVersionsScript = R\"page(${versions_script})page\";
const std::string_view kStyleHash = \"${style_hash}\";
const std::string_view kScriptHash = \"${script_hash}\";
const std::string_view kVersionsScriptHash = \"${versions_script_hash}\";

}  // namespace sejajar::report
")
