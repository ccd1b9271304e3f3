#pragma once

#include <string>
#include <string_view>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/read_document.h"

namespace sejajar::documents {

/// Returns the text of `content` in UTF-8 without a byte order mark. Moves `content.bytes` away.
/// The charset is the first of: `options.encoding`; the charset of a byte order mark; UTF-8 if all
/// bytes are valid UTF-8; `declared`, the charset the text declares, "" if none; the charset
/// detected by ICU, if it is certain. A charset other than UTF-8 adds a note unless the user named
/// it. A text with more valid UTF-8 sequences than invalid ones is damaged UTF-8, not another
/// charset. Burmese in Zawgyi is changed to Unicode, unless `options.encoding` is given. Throws
/// Error{encoding} with path and line of invalid bytes, unless `options.on_bad_utf8` is kReplace,
/// and Error{usage} if `options.encoding` is unknown.
std::string decode(Content& content, std::string_view declared = "");

/// Returns `bytes`, which are UTF-8, checked as make_document() does and without a byte order mark
/// at the start of the input.
std::string checked_text(std::string bytes, const std::string& id, const ReadOptions& options,
                         const InputPlace& place = {});

/// Returns whether `charset` is a name of UTF-8.
bool is_utf8(const std::string& charset);

}  // namespace sejajar::documents
