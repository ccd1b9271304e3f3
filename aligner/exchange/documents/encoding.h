#pragma once

#include <string>
#include <string_view>

#include "exchange/documents/content.h"

namespace sejajar::documents {

/// Returns the text of `content`, whose bytes are used up, in UTF-8 without a byte order mark.
/// Its charset is, in this order: `options.encoding`; what a byte order mark says; UTF-8 if all
/// bytes are valid UTF-8; `declared`, what the text says of itself, "" for nothing; what ICU
/// detects, if it is sure. A charset other than UTF-8 that the user did not name is noted.
/// A text with more valid UTF-8 sequences than bad ones is damaged UTF-8, not another charset.
/// Throws Error{encoding} with the place of bad bytes, unless `options.on_bad_utf8` is kReplace,
/// and Error{usage} if `options.encoding` is unknown.
std::string decode(Content& content, std::string_view declared = "");

/// Returns whether `charset` is a name of UTF-8.
bool is_utf8(const std::string& charset);

}  // namespace sejajar::documents
